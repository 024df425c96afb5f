package dev.candor.core.ui;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReadingLog;

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
