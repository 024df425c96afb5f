package dev.candor.core.desk;

import dev.candor.core.audience.Directory;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import java.util.List;

/** Who may do what only some may, and what everyone else is told. */
final class Owners {
    private final Directory directory;

    Owners(Directory directory) {
        this.directory = directory;
    }

    /** Whether somebody is among some people and user groups. */
    enum Standing {
        /** Yes. */
        IN,
        /** No. */
        OUT,
        /** It cannot be told now. */
        UNKNOWN
    }

    /** Whether this person is behind one of these references. */
    Standing standing(String person, List<String> references) {
        if (references.contains(person)) {
            return Standing.IN;
        }
        // Only groups need to be looked up.
        List<String> groups =
                references.stream().filter(id -> !id.startsWith("U")).toList();
        if (groups.isEmpty()) {
            return Standing.OUT;
        }
        if (directory.find(groups) instanceof Directory.Lookup.Found found) {
            return found.people().stream().anyMatch(one -> one.id().equals(person)) ? Standing.IN : Standing.OUT;
        }
        return Standing.UNKNOWN;
    }

    /** Why something about a product is not done, for someone who is not among its owners; it says who is. */
    static Page refusal(Standing standing, Product product, String what) {
        return refusal(standing, product.owners(), "Only the owners of " + product.name() + " can " + what + ".");
    }

    /** The same, in these words, for someone who is not among these. */
    static Page refusal(Standing standing, List<String> references, String only) {
        if (standing == Standing.UNKNOWN) {
            return Page.saying("Slack does not say just now who is in the owners' groups, so nothing was done. Please "
                    + "try again in a minute.");
        }
        return new Page(only, List.of(new Part.Text(only), new Part.People("Please ask", references)));
    }
}
