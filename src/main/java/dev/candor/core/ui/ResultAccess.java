package dev.candor.core.ui;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReadingLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides who may see which results. */
final class ResultAccess {
    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final OwnerCheck permissions;

    ResultAccess(ProductLookup lookup, WorkspaceRules rules, Directory directory) {
        this.lookup = lookup;
        this.rules = rules;
        this.permissions = new OwnerCheck(directory);
    }

    /** Access of this person to this product's results. */
    OwnerCheck.Access of(String person, Product product) {
        return rules.resultsForEveryone()
                ? new OwnerCheck.Access.Granted()
                : permissions.access(person, product.owners());
    }

    /**
     * The products whose results a person may see.
     *
     * @param unknown why this cannot be said of others; empty if it can be said of all
     */
    record Visible(List<Product> products, Optional<OwnerCheck.Access.Unknown> unknown) {
        Visible {
            products = List.copyOf(products);
        }
    }

    /** The products whose results this person may see, in the order of the configuration. */
    Visible visible(String person) {
        List<Product> products = new ArrayList<>();
        Optional<OwnerCheck.Access.Unknown> unknown = Optional.empty();
        for (Product product : lookup.escapedCatalogue().products()) {
            OwnerCheck.Access granted = of(person, product);
            if (granted.isGranted()) {
                products.add(product);
            } else if (granted instanceof OwnerCheck.Access.Unknown why) {
                unknown = Optional.of(why);
            }
        }
        return new Visible(products, unknown);
    }

    /** Access of this person to what only owners of this product may have. */
    OwnerCheck.Access owner(String person, Product product) {
        return permissions.access(person, product.owners());
    }

    /** The readers among whom this person is. Only owners at the opening count as owners: the writers chose these. */
    CommentReaders readers(String person, Release release) {
        return lookup.waves().owners(release.heading().wave()).contains(person)
                ? CommentReaders.OWNERS
                : CommentReaders.EVERYONE;
    }

    /** What this person is to this product. Who cannot be looked up counts as everyone. */
    ReadingLog.Role role(String person, Product product) {
        if (owner(person, product).isGranted()) {
            return ReadingLog.Role.OWNER;
        }
        return permissions.access(person, rules.admins()).isGranted()
                ? ReadingLog.Role.ADMIN
                : ReadingLog.Role.EVERYONE;
    }
}
