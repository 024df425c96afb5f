package dev.candor.core.ui;

/** Distinguishes members of the workspace from guests, bots and people of other workspaces. */
@FunctionalInterface
public interface Membership {
    /** Current membership; never a guess. */
    Status of(Requester requester);

    /** Membership of a requester. */
    enum Status {
        /** A full member of the workspace. */
        MEMBER,
        /** A guest, a bot, a deactivated account, or somebody of another workspace. */
        OUTSIDER,
        /** The membership cannot be checked now. */
        UNKNOWN
    }
}
