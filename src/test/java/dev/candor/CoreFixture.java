package dev.candor;

import dev.candor.core.Candor;
import dev.candor.core.Ports;
import dev.candor.core.Rendering;
import dev.candor.core.Settings;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.outbox.DeliveryAttempt;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.Outbox;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.QuietHours;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.outbox.Renderer;
import dev.candor.core.reply.Replies;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.OptOutStore;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.OwnerSurveys;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.survey.WorkingHours;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteSealedResponses;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Candor's core over real storage and a real vault in a folder, with a clock set by hand. */
public final class CoreFixture implements AutoCloseable {
    /** A Tuesday, a minute before the weekly survey is due. */
    public static final Instant START = Instant.parse("2026-11-24T09:59:00Z");

    public static final List<Question> QUESTIONS = List.of(
            new Question("satisfaction", QuestionType.RATING, "How satisfied are you with CI?", List.of()),
            new Question("pain", QuestionType.MULTI, "What slows you down?", List.of("queueing", "docs")),
            new Question("one-thing", QuestionType.TEXT, "What one thing should we change?", List.of()));
    public static final Survey WEEKLY = new Survey(
            "ci-pulse",
            "ci",
            Optional.of("0 0 10 ? * TUE"),
            Duration.ofDays(5),
            List.of(Duration.ofDays(2), Duration.ofDays(4)),
            QUESTIONS);
    public static final Catalogue CATALOGUE = new Catalogue(
            List.of(new Product("ci", "CI", List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of())),
            List.of(
                    new Team("payments", "Payments", List.of("S0PAY"), "C0PAY"),
                    new Team("search", "Search", List.of("S0SEARCH"), "C0SEARCH")),
            List.of(WEEKLY));
    /** The same, in which nobody is asked twice a week. */
    public static final Catalogue LIMITED = new Catalogue(
            CATALOGUE.products(),
            CATALOGUE.teams(),
            CATALOGUE.surveys(),
            Optional.of(new ContactLimit(1, Duration.ofDays(7))));

    public static final WorkingHours HOURS = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Instant now = START;
    public final InstantSource clock = () -> now;
    public final TestDirectory directory = new TestDirectory();
    private final TestStorage storage;
    private final Ports ports;
    public final Database database;
    public final Vault vault;
    public final SqliteSealedResponses ballots;
    public final SqliteOutbox outbox;
    public final WaveStore waveStore;
    public final OptOutStore optOuts;
    public final Releases releases;
    public final OwnerSurveys ownerSurveys;
    public final Replies replies;
    public final WaveScheduler scheduler;
    public final Candor candor;
    public final Rendering rendering;
    public final ResponseIntake responses;

    /** A second fixture in the same folder is a restart. */
    public CoreFixture(Path folder) {
        this(folder, CATALOGUE);
    }

    public CoreFixture(Path folder, Catalogue catalogue) {
        this(folder, catalogue, Policy.FLOOR, new Unwrapped());
    }

    public CoreFixture(Path folder, Catalogue catalogue, Policy policy) {
        this(folder, catalogue, policy, new Unwrapped());
    }

    /** With a wrapper between the core and its storage and vault. */
    public CoreFixture(Path folder, Catalogue catalogue, Wrapping wrapping) {
        this(folder, catalogue, Policy.FLOOR, wrapping);
    }

    private CoreFixture(Path folder, Catalogue catalogue, Policy policy, Wrapping wrapping) {
        storage = TestStorage.in(folder, clock, wrapping);
        database = storage.database;
        vault = storage.vault;
        ballots = storage.responses;
        outbox = storage.outbox;
        waveStore = storage.ports.waves();
        optOuts = storage.ports.optOuts();
        releases = storage.ports.releases();
        ownerSurveys = storage.ports.ownerSurveys();
        replies = storage.ports.replies();
        ports = new Ports(
                new Ports.People(directory, directory, directory),
                storage.ports,
                vault,
                TestPorts.noDelivery(),
                TestPorts.report(database),
                new CronSchedule(LONDON),
                new NoJitter(new SecureRandom()),
                clock);
        candor = Candor.of(settings(catalogue, policy), ports);
        rendering = Rendering.of(settings(catalogue, policy), ports);
        scheduler = candor.waves();
        responses = candor.responses();
    }

    private static Settings settings(Catalogue catalogue, Policy policy) {
        return new Settings(catalogue, policy, HOURS, LONDON, List.of("U0ADMIN"), true, Optional.empty());
    }

    /** The core after a change of the configuration to this catalogue. */
    public Candor reloaded(Catalogue catalogue) {
        return candor.with(settings(catalogue, Policy.FLOOR), new CronSchedule(LONDON));
    }

    /** What renders pages after a change of the configuration to this catalogue. */
    public Rendering reloadedRendering(Catalogue catalogue) {
        return Rendering.of(settings(catalogue, Policy.FLOOR), ports);
    }

    /** Secure randomness, except that prompts are not delayed. */
    private record NoJitter(SecureRandom random) implements RandomGenerator {
        @Override
        public long nextLong() {
            return random.nextLong();
        }

        @Override
        public long nextLong(long bound) {
            return 0;
        }
    }

    /** Wraps ports between the core and its storage and vault. */
    public interface Wrapping {
        /** The object to use instead of {@code real}. */
        <T> T over(Class<T> port, T real);
    }

    /** Wraps nothing. */
    public static final class Unwrapped implements Wrapping {
        @Override
        public <T> T over(Class<T> port, T real) {
            return real;
        }
    }

    /** Sets the clock and ticks once. */
    public void tickAt(Instant then) {
        now = then;
        scheduler.tick(now);
    }

    /** Delivers every prompt that is due. */
    public void deliverPrompts() {
        outbox.claim(EnumSet.of(OutboxMessage.Kind.PROMPT), now, now.plusSeconds(60), 1_000)
                .forEach(message -> outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
    }

    /** Ticks just before and when the survey is due; returns the wave that opens. */
    public Wave openWave() {
        tickAt(START);
        tickAt(START.plusSeconds(60));
        return waveStore.open().get(0);
    }

    /** A dispatcher for this fixture's outbox that delivers one message after the other. */
    public OutboxDispatcher dispatcher(Messenger messenger, Renderer writer, RateLimiter rateLimiter) {
        return dispatcher(outbox, messenger, writer, rateLimiter);
    }

    /** A dispatcher over this outbox, which may wrap the fixture's. */
    public OutboxDispatcher dispatcher(Outbox through, Messenger messenger, Renderer writer, RateLimiter rateLimiter) {
        DispatchSlots slots = new DispatchSlots(1_000, Runnable::run);
        DeliveryAttempt attempt = new DeliveryAttempt(
                through,
                messenger,
                writer,
                new QuietHours(HOURS, directory),
                rateLimiter,
                (kind, delivery) -> {},
                candor.alerts(),
                clock);
        return new OutboxDispatcher(through, messenger, attempt, rateLimiter, slots, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
