package dev.candor.bench;

import dev.candor.core.outbox.DeliveryAttempt;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.QuietHours;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.page.Page;
import dev.candor.core.sampling.Availability;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.survey.Person;
import dev.candor.delivery.DeliveryUnderFaults;
import dev.candor.delivery.IgnoredDeliveryProblems;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Seed;
import dev.candor.edge.chart.Java2DChartPainter;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackCharts;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SlackMessenger;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteWaveStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Measures the delivery of messages against Slack's rate limits on a simulated clock, and despite faults and kills. */
final class OutboxBenchmark implements Benchmark {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final int PER_MINUTE = 200;
    private static final int BURST = 20;

    private final Size size;

    OutboxBenchmark(Size size) {
        this.size = size;
    }

    @Override
    public FigureTable run(Path folder) throws IOException, InterruptedException, SQLException {
        FigureTable table =
                new FigureTable("Messages at " + PER_MINUTE + " a minute, a simulated Slack with its own limits");
        for (int people : List.of(size.of(1_600, 30), size.of(10_000, 40))) {
            deliver(table, folder.resolve("quiet" + people), people);
        }
        int people = size.of(1_600, 10);
        DeliveryUnderFaults.Outcome outcome = DeliveryUnderFaults.of(folder, people, size.of(12, 0), 4, 42);
        table.add(people + " people, faults and kills: kills", outcome.kills());
        table.add("the same: messages delivered", outcome.sent());
        table.add("the same: duplicates", outcome.duplicates());
        table.add("the same: lost", outcome.lost());
        table.add("the same: answers of 429", outcome.limited());
        return table.atMost("the same: duplicates", 0).atMost("the same: lost", 0);
    }

    private static void deliver(FigureTable table, Path folder, int people)
            throws IOException, InterruptedException, SQLException {
        SimulatedClock clock = SimulatedClock.manual(START);
        List<Member> members = IntStream.range(0, people)
                .mapToObj(i -> Member.person("U0P%05d".formatted(i), "Engineer " + i, "Etc/UTC"))
                .toList();
        try (SimulatedWorkspace slack = SimulatedWorkspace.start(
                        SimulatorSettings.standard().with(new Seed(members, List.of(), List.of())),
                        clock,
                        Manifest.read(Path.of("config/slack-manifest.yaml")));
                Database database = Database.open("jdbc:sqlite:" + folder.resolve("data/candor.db"));
                SlackClient api =
                        new SlackClient(slack.credentials().botToken(), URI.create(slack.apiUrl()), Optional.empty());
                Installation installation = new Installation(api)) {
            installation.start();
            Waiting.until("the bot knows Slack", () -> installation.notReady().isEmpty());
            SqliteOutbox outbox = new SqliteOutbox(database);
            List<OutboxMessage> all =
                    members.stream().map(OutboxBenchmark::alert).toList();
            new SqliteWaveStore(database).advance(new JobCursor.DigestSchedule(), START, all);
            SlackCharts charts = new SlackCharts(api, new Java2DChartPainter(), clock);
            OutboxDispatcher dispatcher = dispatcher(outbox, new SlackMessenger(api, installation, charts), clock);
            drain(outbox, dispatcher, clock);
            Duration took = Duration.between(START, clock.instant());
            note(table, people, took, slack.webApi().limited());
        }
    }

    private static void drain(SqliteOutbox outbox, OutboxDispatcher dispatcher, SimulatedClock clock) {
        while (outbox.nextDue().isPresent()) {
            dispatcher.tick();
            clock.advance(Duration.ofSeconds(1), Duration.ofSeconds(1));
        }
    }

    private static void note(FigureTable table, int people, Duration took, int limited) {
        double allowed = (people - BURST) * 60.0 / PER_MINUTE;
        String ratio = people + " people: time / what the limit allows";
        String refused = people + " people: answers of 429";
        table.add(people + " people: minutes on the simulated clock", took.toSeconds() / 60.0);
        table.add(ratio, took.toSeconds() / allowed);
        table.add(refused, limited);
        table.atMost(ratio, 1.05).atMost(refused, 0);
    }

    /** An alert, which only working hours and the rate limit can delay. */
    private static OutboxMessage alert(Member member) {
        return OutboxMessage.alert("a matter", new Person(member.id(), ZoneOffset.UTC), "Words", START);
    }

    private static OutboxDispatcher dispatcher(SqliteOutbox outbox, SlackMessenger messenger, SimulatedClock clock) {
        RateLimiter rateLimiter = RateLimiter.ofSlack(PER_MINUTE, new Random(1));
        DeliveryAttempt attempt = new DeliveryAttempt(
                outbox,
                messenger,
                message -> Optional.of(Page.of(((OutboxMessage.Alert) message).words())),
                new QuietHours(Company.HOURS, person -> new Availability.Unknown()),
                rateLimiter,
                (kind, delivery) -> {},
                new IgnoredDeliveryProblems(),
                clock);
        return new OutboxDispatcher(
                outbox, messenger, attempt, rateLimiter, new DispatchSlots(1_000, Runnable::run), clock);
    }
}
