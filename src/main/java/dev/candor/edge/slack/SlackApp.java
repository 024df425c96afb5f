package dev.candor.edge.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.candor.core.desk.FrontDesk;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What happens when somebody in Slack types a command, presses a button, sends a ballot or opens the home tab. */
public final class SlackApp implements AutoCloseable {
    /** Half of what Slack waits, which leaves the other half to the network. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final App app;
    private final Workers workers;

    /**
     * An app that asks the front desk and the intake.
     *
     * @param intake takes a ballot in; called from many threads at once
     */
    public SlackApp(WebApi api, FrontDesk desk, Function<Submission, Receipt> intake) {
        this(api, desk, intake, PATIENCE);
    }

    SlackApp(WebApi api, FrontDesk desk, Function<Submission, Receipt> intake, Duration patience) {
        this.workers = new Workers(patience);
        Home home = new Home(api, desk, workers);
        AppConfig config = AppConfig.builder()
                .slack(api.slack())
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
        // No middleware: requests are verified before they get here, and one token serves one workspace.
        this.app = new App(config, api.slack(), List.of());
        // One handler of each kind: overlapping patterns would be tried in random order.
        app.command(ANY, new Commands(api, desk, workers));
        app.blockAction(ANY, new Presses(api, desk, home, workers));
        app.viewSubmission(ANY, new Ballots(api, intake, workers));
        app.event(AppHomeOpenedEvent.class, home);
        app.start();
    }

    App app() {
        return app;
    }

    @Override
    public void close() {
        app.stop();
        app.executorService().shutdown();
        workers.close();
    }
}
