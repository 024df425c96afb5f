package dev.candor.core.ui;

import dev.candor.core.page.Form;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake.FormResult;
import dev.candor.core.response.Submission;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Checks every request: members may use everything, others only help and their opt-out. */
public final class AccessGate {
    private static final String MEMBERS_ONLY = "Candor is for members of this workspace. Guests and people of other"
            + " workspaces cannot see its results or answer its surveys.";
    private static final String MEMBERSHIP_UNKNOWN =
            "Candor cannot check right now whether you are a member of this workspace."
                    + " Nothing was shown and nothing was stored. Please try again in a minute.";

    private static final String TITLE = "Survey";

    private final Supplier<Interactions> interactions;
    private final Function<Submission, Receipt> intake;
    private final Function<Submission, FormResult> redraw;
    private final Membership membership;

    /**
     * Guards these interactions and this intake.
     *
     * @param interactions asked for anew at each request
     * @param intake stores a ballot; called from many threads at once
     * @param redraw offers a ballot again that is being filled in; called from many threads at once
     */
    public AccessGate(
            Supplier<Interactions> interactions,
            Function<Submission, Receipt> intake,
            Function<Submission, FormResult> redraw,
            Membership membership) {
        this.interactions = interactions;
        this.intake = intake;
        this.redraw = redraw;
        this.membership = membership;
    }

    /** The interactions open to this requester. */
    public Interactions interactions(Requester requester) {
        return switch (membership.of(requester)) {
            case MEMBER -> interactions.get();
            case OUTSIDER ->
                new OutsiderInteractions(
                        interactions.get(),
                        MEMBERS_ONLY,
                        new FormOutcome.Done(OutsiderInteractions.page(MEMBERS_ONLY)));
            case UNKNOWN ->
                new OutsiderInteractions(
                        interactions.get(),
                        MEMBERSHIP_UNKNOWN,
                        // At a field, so that what was typed stays.
                        new FormOutcome.Invalid(Map.of("", MEMBERSHIP_UNKNOWN), Optional::empty));
        };
    }

    /** The ballot of a member as it looks with the values chosen so far; empty if that cannot be said now. */
    public Optional<Form> redraw(Requester requester, Submission submission) {
        return switch (membership.of(requester)) {
            case MEMBER -> Optional.of(redraw.apply(submission).form(TITLE));
            case OUTSIDER -> Optional.of(new FormResult.Declined(OutsiderInteractions.page(MEMBERS_ONLY)).form(TITLE));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Stores the ballot of a member. Stores nothing of anybody else. */
    public Receipt cast(Requester requester, Submission submission) {
        return switch (membership.of(requester)) {
            case MEMBER -> intake.apply(submission);
            case OUTSIDER -> new Receipt.NotAsked(OutsiderInteractions.page(MEMBERS_ONLY));
            case UNKNOWN -> new Receipt.Invalid(Map.of("", MEMBERSHIP_UNKNOWN));
        };
    }
}
