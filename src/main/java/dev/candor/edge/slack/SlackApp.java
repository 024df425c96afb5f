package dev.candor.edge.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.candor.core.ui.AccessGate;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Routes Slack's requests: commands, buttons, submitted forms and the home tab. */
public final class SlackApp implements AutoCloseable {
    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final App app;
    private final RequestWorkers workers;

    /**
     * Registers the handlers.
     *
     * @param deadline how long a request waits for its answer before it is answered without it
     */
    public SlackApp(SlackClient api, AccessGate gate, SlackCharts charts, Duration deadline) {
        this.workers = new RequestWorkers(deadline);
        SlackReplies replies = new SlackReplies(api, charts, workers);
        HomeTab home = new HomeTab(replies, gate, workers);
        AppConfig config = AppConfig.builder()
                .slack(api.slack())
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
        // No middleware: requests are verified before they arrive here, and one token serves one workspace.
        this.app = new App(config, api.slack(), List.of());
        // One handler of each kind, because overlapping patterns would be tried in random order.
        app.command(ANY, new CommandHandler(replies, gate, workers));
        LatestChanges changes = new LatestChanges();
        app.blockAction(ANY, new ButtonHandler(replies, gate, home, workers, changes));
        app.viewSubmission(ANY, new ViewSubmissions(replies, gate, workers, changes));
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
