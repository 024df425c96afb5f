package dev.candor.core.ui;

import dev.candor.core.ui.report.PublishedFigure;
import dev.candor.core.ui.report.ReportAnswer;
import dev.candor.core.ui.report.ReportAnswer.Status;
import dev.candor.core.ui.report.ReportPage;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.ReportSessions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The way into the web report: personal links, sessions, and a check of the person at every request. */
public final class ReportAccess {
    private static final String ASK_AGAIN = "Type `/platform-feedback report` in Slack to get a link of your own.";

    private final Supplier<ReportViews> views;
    private final ReportSessions sessions;
    private final Membership membership;

    /** Guards these views, which are asked for anew at each request. */
    public ReportAccess(Supplier<ReportViews> views, ReportSessions sessions, Membership membership) {
        this.views = views;
        this.sessions = sessions;
        this.membership = membership;
    }

    /** The page behind a link. It uses nothing up, because programs that look at links open them too. */
    public ReportAnswer look(String token) {
        return sessions.start(token)
                .map(start -> new ReportAnswer(
                        Status.SHOWN,
                        ReportPage.of(
                                start.opening(),
                                "This link is personal. It works once.",
                                "Continue only if you asked for it yourself. Whoever may see a product also sees on which day "
                                        + "an owner, an admin or somebody else read it, but no name."),
                        List.of()))
                .orElseGet(this::gone);
    }

    /** Opens a session with the token of a link, which works no more; empty if it does not work. */
    public Optional<ReportSessions.Opened> open(String token) {
        return sessions.open(token);
    }

    /** The answer to a link that does not work. */
    public ReportAnswer gone() {
        return signedOut(Status.GONE, "This link no longer works", "A link works once, for ten minutes. " + ASK_AGAIN);
    }

    /** The answer to a request within the session with this secret. */
    public ReportAnswer view(Optional<String> secret, ReportRequest request) {
        Optional<String> person = secret.flatMap(sessions::person);
        if (person.isEmpty()) {
            return signedOut(
                    Status.SIGNED_OUT, "You are signed out", "A visit lasts eight hours at most. " + ASK_AGAIN);
        }
        return switch (membership.of(new Requester(person.get(), Set.of()))) {
            case MEMBER -> views.get().answer(person.get(), request).orElseGet(() -> ended(person.get()));
            case OUTSIDER -> ended(person.get());
            case UNKNOWN ->
                signedOut(
                        Status.UNAVAILABLE,
                        "Not now",
                        "Candor cannot check right now whether you are a member of this workspace. Please try again in a"
                                + " minute.");
        };
    }

    /** The figures of a product for one of its owners, oldest wave first; empty for everybody else. */
    public Optional<List<PublishedFigure>> export(Optional<String> secret, String product) {
        return member(secret).flatMap(person -> views.get().export(person, product));
    }

    /** The story of a quarter of a product as Markdown; empty if there is none that this reader may see. */
    public Optional<String> story(Optional<String> secret, String product, String quarter) {
        return member(secret).flatMap(person -> views.get().story(person, product, quarter));
    }

    private Optional<String> member(Optional<String> secret) {
        return secret.flatMap(sessions::person)
                .filter(person -> membership.of(new Requester(person, Set.of())) == Membership.Status.MEMBER);
    }

    /** Ends the session with this secret. */
    public ReportAnswer leave(Optional<String> secret) {
        secret.ifPresent(sessions::end);
        return signedOut(Status.SHOWN, "Signed out", "This browser shows no results any more. " + ASK_AGAIN);
    }

    private ReportAnswer ended(String person) {
        sessions.endAll(person);
        return signedOut(
                Status.SIGNED_OUT,
                "You are signed out",
                "The report is for members of the workspace who may see results. If you are one, ask an admin of Candor.");
    }

    private static ReportAnswer signedOut(Status status, String title, String sentence) {
        return new ReportAnswer(status, ReportPage.of(title, sentence), List.of());
    }
}
