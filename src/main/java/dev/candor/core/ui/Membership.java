package dev.candor.core.ui;

/** Tells members of the workspace from guests, bots and people of other workspaces. */
@FunctionalInterface
public interface Membership {
    /** Whether this requester is a member now; never a guess. */
    Status of(Requester requester);

    /** What is known of a requester. */
    enum Status {
        /** A full member of the workspace. */
        MEMBER,
        /** A guest, a bot, a deactivated account, or somebody of another workspace. */
        OUTSIDER,
        /** Cannot be told now. */
        UNKNOWN
    }
}
