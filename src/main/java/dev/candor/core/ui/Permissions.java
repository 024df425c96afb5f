package dev.candor.core.ui;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.util.List;

/** Who may do what only some may, and what everyone else is told. */
final class Permissions {
    private final Directory directory;

    Permissions(Directory directory) {
        this.directory = directory;
    }

    /** Whether somebody is among some people and user groups. */
    sealed interface Access {
        /** Yes. */
        record Granted() implements Access {}

        /** No. */
        record Denied() implements Access {}

        /** It cannot be told now, and why. */
        record Unknown(String why) implements Access {}

        /** Whether it is certain. */
        default boolean isGranted() {
            return this instanceof Granted;
        }
    }

    /** Whether this person is behind one of these references. */
    Access access(String person, List<String> references) {
        if (references.contains(person)) {
            return new Access.Granted();
        }
        Access standing = new Access.Denied();
        for (String group : references) {
            if (Person.isId(group)) {
                continue; // Only groups need to be looked up.
            }
            Directory.Lookup lookup = directory.find(List.of(group));
            if (lookup instanceof Directory.Lookup.NotNow not) {
                standing = new Access.Unknown(not.reason());
            } else if (((Directory.Lookup.Found) lookup)
                    .people().stream().anyMatch(one -> one.id().equals(person))) {
                return new Access.Granted();
            }
        }
        return standing;
    }

    /** Why something about a product is not done, for someone who is not among its owners; it says who is. */
    static Page refusal(Access standing, Product product, String what) {
        return refusal(standing, product.owners(), "Only the owners of " + product.name() + " can " + what + ".");
    }

    /** The same, in these words, for someone who is not among these. */
    static Page refusal(Access standing, List<String> references, String only) {
        if (standing instanceof Access.Unknown unknown) {
            return Page.of(unknown(unknown) + " So nothing was done.");
        }
        return new Page(only, List.of(new Part.Text(only), new Part.People("Please ask", references)));
    }

    /** That it cannot be told now, why, and the way out. */
    static String unknown(Access.Unknown standing) {
        return "Candor cannot see just now who is in the owners' groups: " + standing.why() + ".";
    }
}
