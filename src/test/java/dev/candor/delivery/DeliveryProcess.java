package dev.candor.delivery;

import dev.candor.core.audience.Presence;
import dev.candor.core.audience.WorkingHours;
import dev.candor.core.invite.Courtesy;
import dev.candor.core.invite.Hands;
import dev.candor.core.invite.Pace;
import dev.candor.core.invite.Postman;
import dev.candor.core.page.Page;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.slack.WebApi;
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

/** A process that delivers what waits in a database, as the bot does, and ends when nothing is left. */
final class DeliveryProcess {
    private static final int HANDS = 4;
    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final WorkingHours ALWAYS =
            new WorkingHours(LocalTime.MIN, LocalTime.of(23, 59), EnumSet.allOf(DayOfWeek.class), Set.of());

    private DeliveryProcess() {}

    /** The folder, the Web API, the token, and the clock's figures. */
    public static void main(String[] arguments) {
        InstantSource clock = new FastClock(
                Long.parseLong(arguments[3]), Instant.parse(arguments[4]), Integer.parseInt(arguments[5]));
        ExecutorService carriers = Executors.newFixedThreadPool(HANDS);
        try (Database database = Database.open("jdbc:sqlite:" + Path.of(arguments[0], "data/candor.db"));
                WebApi api = new WebApi(arguments[2], URI.create(arguments[1]), TIMEOUT);
                Installation installation = new Installation(api)) {
            installation.start();
            SqliteOutbox outbox = new SqliteOutbox(database);
            Postman postman = new Postman(
                    outbox,
                    new SlackMessenger(api, installation),
                    letter -> Optional.of(Page.saying("About " + letter.about())),
                    new Postman.Manner(
                            new Courtesy(ALWAYS, person -> new Presence.Unknown()),
                            Pace.ofSlack(200, new Random()),
                            new Hands(HANDS, carriers),
                            (kind, delivery) -> {}),
                    new Unheard(),
                    clock);
            while (outbox.nextDue().isPresent()) {
                postman.tick();
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            postman.rest();
        } finally {
            carriers.shutdown();
        }
    }
}
