package dev.candor.core.ui;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import java.util.List;
import java.util.Optional;

/** Checks who is among some people and user groups, and words the refusals. */
final class OwnerCheck {
    private final Directory directory;

    OwnerCheck(Directory directory) {
        this.directory = directory;
    }

    /** Result of a check. */
    sealed interface Access {
        /** The person is among them. */
        record Granted() implements Access {}

        /** The person is not among them. */
        record Denied() implements Access {}

        /** The groups cannot be looked up now. */
        record Unknown(String why) implements Access {}

        default boolean isGranted() {
            return this instanceof Granted;
        }
    }

    /** Checks whether this person is one of these people or a member of one of these groups. */
    Access access(String person, List<String> references) {
        if (references.contains(person)) {
            return new Access.Granted();
        }
        Access access = new Access.Denied();
        for (String group : references) {
            if (Person.isId(group)) {
                continue; // Only groups need to be looked up.
            }
            Directory.Lookup lookup = directory.find(List.of(group));
            if (lookup instanceof DirectoryFailure failure) {
                access = new Access.Unknown(failure.reason());
            } else if (((Directory.Lookup.Found) lookup)
                    .people().stream().anyMatch(one -> one.id().equals(person))) {
                return new Access.Granted();
            }
        }
        return access;
    }

    /** Why this person may not do this with this product, which is for its owners; empty if they may. */
    Optional<Page> refusal(String person, Product product, String what) {
        Access access = access(person, product.owners());
        return access.isGranted() ? Optional.empty() : Optional.of(refusal(access, product, what));
    }

    /** Refuses an action on a product, and names its owners. */
    static Page refusal(Access access, Product product, String what) {
        return refusal(access, product.owners(), "Only the owners of " + product.name() + " can " + what + ".");
    }

    /** Refuses in these words, and names the people to ask. */
    static Page refusal(Access access, List<String> references, String only) {
        if (access instanceof Access.Unknown unknown) {
            return Page.of(unknown(unknown) + " So nothing was done.");
        }
        return new Page(only, List.of(new Part.Text(only), new Part.People("Please ask", references)));
    }

    /** That results may be missing from a list, and why. */
    static String incomplete(Access.Unknown access) {
        return "Some results may be missing here. " + unknown(access);
    }

    static String unknown(Access.Unknown access) {
        return "Candor cannot check right now who is in the owners' groups: " + access.why() + ".";
    }
}
