package dev.candor.delivery;

import dev.candor.core.outbox.DeliveryAttempt;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.QuietHours;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.page.Page;
import dev.candor.core.sampling.Availability;
import dev.candor.core.survey.WorkingHours;
import dev.candor.edge.chart.Java2DChartPainter;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackCharts;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOutbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A process that delivers the messages of an outbox as the bot does, and ends when it is empty. */
final class DeliveryProcess {
    private static final int WORKERS = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final WorkingHours ALWAYS =
            new WorkingHours(LocalTime.MIN, LocalTime.of(23, 59), EnumSet.allOf(DayOfWeek.class), Set.of());

    private DeliveryProcess() {}

    /** Arguments: the folder, the Web API, the bot token, and the three values of {@link FastClock}. */
    public static void main(String[] arguments) {
        InstantSource clock = new FastClock(
                Long.parseLong(arguments[3]), Instant.parse(arguments[4]), Integer.parseInt(arguments[5]));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try (Database database = Database.open("jdbc:sqlite:" + Path.of(arguments[0], "data/candor.db"));
                SlackClient api = new SlackClient(arguments[2], URI.create(arguments[1]), Optional.empty(), TIMEOUT);
                Installation installation = new Installation(api)) {
            installation.start();
            SqliteOutbox outbox = new SqliteOutbox(database);
            SlackMessenger messenger = new SlackMessenger(
                    api, installation, new SlackCharts(api, new Java2DChartPainter(), InstantSource.system()));
            RateLimiter rateLimiter = RateLimiter.ofSlack(200, new Random());
            DeliveryAttempt attempt = new DeliveryAttempt(
                    outbox,
                    messenger,
                    message -> Optional.of(Page.of("About " + message.key())),
                    new QuietHours(ALWAYS, person -> new Availability.Unknown()),
                    rateLimiter,
                    (kind, delivery) -> {},
                    new IgnoredDeliveryProblems(),
                    clock);
            OutboxDispatcher dispatcher = new OutboxDispatcher(
                    outbox, messenger, attempt, rateLimiter, new DispatchSlots(WORKERS, workers), clock);
            while (outbox.nextDue().isPresent()) {
                dispatcher.tick();
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            dispatcher.awaitIdle();
        } finally {
            workers.shutdown();
        }
    }
}
