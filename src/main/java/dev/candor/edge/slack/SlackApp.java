package dev.candor.edge.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.candor.core.ui.AccessGate;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What happens when somebody in Slack types a command, presses a button, sends a ballot or opens the home tab. */
public final class SlackApp implements AutoCloseable {
    /** Half of what Slack waits, which leaves the other half to the network. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final App app;
    private final RequestWorkers workers;

    /** An app that lets requests through this gate. */
    public SlackApp(SlackClient api, AccessGate gate) {
        this(api, gate, PATIENCE);
    }

    SlackApp(SlackClient api, AccessGate gate, Duration timeout) {
        this.workers = new RequestWorkers(timeout);
        HomeTab home = new HomeTab(api, gate, workers);
        AppConfig config = AppConfig.builder()
                .slack(api.slack())
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
        // No middleware: requests are verified before they get here, and one token serves one workspace.
        this.app = new App(config, api.slack(), List.of());
        // One handler of each kind: overlapping patterns would be tried in random order.
        app.command(ANY, new CommandHandler(api, gate, workers));
        app.blockAction(ANY, new ButtonHandler(api, gate, home, workers));
        app.viewSubmission(ANY, new ViewSubmissions(api, gate, workers));
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
