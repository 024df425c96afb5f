package dev.candor;

import dev.candor.core.audience.Choices;
import dev.candor.core.audience.Directory;
import dev.candor.core.audience.Name;
import dev.candor.core.audience.Names;
import dev.candor.core.audience.Person;
import dev.candor.core.audience.Presence;
import dev.candor.core.audience.Whereabouts;
import dev.candor.core.audience.WorkingHours;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Counting;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.intake.Intake;
import dev.candor.core.invite.Courtesy;
import dev.candor.core.invite.Hands;
import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Messenger;
import dev.candor.core.invite.Outbox;
import dev.candor.core.invite.Pace;
import dev.candor.core.invite.Place;
import dev.candor.core.invite.Postman;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.wave.Audiences;
import dev.candor.core.wave.Closings;
import dev.candor.core.wave.Complaints;
import dev.candor.core.wave.Notices;
import dev.candor.core.wave.Openings;
import dev.candor.core.wave.Reminders;
import dev.candor.core.wave.Wave;
import dev.candor.core.wave.WaveBook;
import dev.candor.core.wave.WaveClerk;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteBallots;
import dev.candor.edge.storage.SqliteChoices;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteReleases;
import dev.candor.edge.storage.SqliteVaultMemory;
import dev.candor.edge.storage.SqliteWaveBook;
import dev.candor.edge.vault.FolderVault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Candor's core over real storage and a real vault in a folder, with a clock that is wound by hand. */
public final class Rig implements AutoCloseable {
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
    public static final WorkingHours HOURS = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Instant now = START;
    public final InstantSource clock = () -> now;
    public final Phonebook phonebook = new Phonebook();
    public final Database database;
    public final Vault vault;
    public final SqliteBallots ballots;
    public final SqliteOutbox outbox;
    public final WaveBook book;
    public final Choices choices;
    public final Releases releases;
    public final WaveClerk clerk;
    public final Complaints complaints;
    public final Intake intake;

    /** In this folder; a second one in the same folder is a restart. */
    public Rig(Path folder) {
        this(folder, CATALOGUE);
    }

    /** In this folder, asking this. */
    public Rig(Path folder, Catalogue catalogue) {
        this(folder, catalogue, Policy.FLOOR, new AsTheyAre());
    }

    /** In this folder, asking this, on these terms. */
    public Rig(Path folder, Catalogue catalogue, Policy policy) {
        this(folder, catalogue, policy, new AsTheyAre());
    }

    /** In this folder, asking this, with something between the core and its storage and vault. */
    public Rig(Path folder, Catalogue catalogue, Ports ports) {
        this(folder, catalogue, Policy.FLOOR, ports);
    }

    private Rig(Path folder, Catalogue catalogue, Policy policy, Ports ports) {
        SecureRandom random = new SecureRandom();
        FolderVault keys = new FolderVault(folder.resolve("vault"), folder.resolve("data/candor.db"));
        vault = ports.over(Vault.class, keys);
        database = Database.open("jdbc:sqlite:" + folder.resolve("data/candor.db"));
        SqliteVaultMemory memory = new SqliteVaultMemory(database);
        try {
            memory.remember(keys.bind(memory.known()));
        } catch (IllegalStateException e) {
            database.close(); // As the bot does: a refused start holds nothing.
            throw e;
        }
        ballots = new SqliteBallots(database, vault, random, clock);
        outbox = new SqliteOutbox(database);
        book = ports.over(WaveBook.class, new SqliteWaveBook(database));
        choices = new SqliteChoices(database);
        releases = new SqliteReleases(database);
        CronSchedule schedule = new CronSchedule(LONDON);
        Openings openings = new Openings(
                book,
                schedule,
                new Audiences(catalogue, phonebook, choices),
                releases,
                notices(List.of("U0ADMIN")),
                new Openings.Terms(policy, HOURS, vault, new AtOnce(random)));
        complaints = new Complaints(notices(List.of("U0ADMIN")), catalogue, List.of("U0ADMIN"), clock);
        Closings closings = new Closings(book, new Counting(ballots, vault), vault, catalogue, complaints, LONDON);
        clerk = new WaveClerk(book, openings, new Reminders(outbox, HOURS), choices, closings, vault);
        intake = new Intake(catalogue, book, ballots, vault, clock, phonebook);
    }

    private Notices notices(List<String> admins) {
        return new Notices(book, phonebook, admins, LONDON);
    }

    /** Unpredictable as ever, but nobody is asked later than they could be. */
    private record AtOnce(SecureRandom random) implements RandomGenerator {
        @Override
        public long nextLong() {
            return random.nextLong();
        }

        @Override
        public long nextLong(long bound) {
            return 0;
        }
    }

    /** What may be put between the core and its storage and vault. */
    public interface Ports {
        /** What takes the place of this port. */
        <T> T over(Class<T> port, T real);
    }

    /** Nothing. */
    public static final class AsTheyAre implements Ports {
        @Override
        public <T> T over(Class<T> port, T real) {
            return real;
        }
    }

    /** Winds the clock to then, and ticks once. */
    public void tickAt(Instant then) {
        now = then;
        clerk.tick(now);
    }

    /** Every prompt that is due by the clock arrives. */
    public void deliverPrompts() {
        outbox.claim(EnumSet.of(Letter.Kind.PROMPT), now, now.plusSeconds(60), 1_000)
                .forEach(letter -> outbox.delivered(letter, new Place("D" + letter.to(), "1.0")));
    }

    /** Ticks before and at ten on Tuesday; the wave that opens. */
    public Wave openWave() {
        tickAt(START);
        tickAt(START.plusSeconds(60));
        return book.open().get(0);
    }

    /** Delivers this rig's letters, one after the other. */
    public Postman postman(Messenger messenger, Function<Letter, Optional<Page>> writer, Pace pace) {
        return postman(outbox, messenger, writer, pace);
    }

    /** The same, with something between the postman and this rig's outbox. */
    public Postman postman(Outbox through, Messenger messenger, Function<Letter, Optional<Page>> writer, Pace pace) {
        Postman.Manner manner = new Postman.Manner(
                new Courtesy(HOURS, phonebook), pace, new Hands(1_000, Runnable::run), (kind, delivery) -> {});
        return new Postman(through, messenger, writer, manner, complaints, clock);
    }

    /** A pace that holds up nothing but what is refused. */
    public static Pace unhurried() {
        Pace.Rate rate = new Pace.Rate(600_000, 10_000);
        return new Pace(rate, rate, new Random(1));
    }

    @Override
    public void close() {
        database.close();
    }

    /** People by reference: fourteen in payments, seven in search, one in no team. */
    public static final class Phonebook implements Directory, Names, Whereabouts {
        private Optional<String> fault = Optional.empty();
        private boolean reachable = true;
        private Runnable meanwhile = () -> {};
        private Set<String> left = Set.of();

        private final Map<String, Presence> presences = new HashMap<>();
        private List<Name> names = List.of();

        /** From now on this is where this person is. */
        public void put(String person, Presence presence) {
            presences.put(person, presence);
        }

        @Override
        public Presence of(String person) {
            return presences.getOrDefault(person, new Presence.Unknown());
        }

        /** From now on these names are known. */
        public void know(Name... known) {
            names = List.of(known);
        }

        @Override
        public Collection<Name> known() {
            return names;
        }

        /** From now on every look-up fails with this. */
        public void breakDown(String why) {
            fault = Optional.of(why);
        }

        /** From now on every look-up succeeds. */
        public void mend() {
            fault = Optional.empty();
        }

        /** From now on Slack is reached, or not. */
        public void reach(boolean reached) {
            reachable = reached;
        }

        @Override
        public boolean isReachable() {
            return reachable;
        }

        /** This is done during each look-up. */
        public void during(Runnable work) {
            meanwhile = work;
        }

        /** These people are gone. */
        public void leave(Set<String> people) {
            left = people;
        }

        @Override
        public Lookup find(Collection<String> references) {
            meanwhile.run();
            if (fault.isPresent()) {
                return new Lookup.NotNow(fault.get());
            }
            return new Lookup.Found(references.stream()
                    .flatMap(Phonebook::people)
                    .filter(person -> !left.contains(person.id()))
                    .collect(Collectors.toSet()));
        }

        private static Stream<Person> people(String reference) {
            return switch (reference) {
                case "S0PAY" -> people("U0PAY", 14);
                case "S0SEARCH" -> people("U0SEARCH", 7);
                case "C0ENG" ->
                    Stream.of(people("U0PAY", 14), people("U0SEARCH", 7), people("U0ELSE", 1))
                            .flatMap(s -> s);
                default -> Stream.of(new Person(reference, ZoneOffset.UTC));
            };
        }

        private static Stream<Person> people(String prefix, int count) {
            return IntStream.rangeClosed(1, count).mapToObj(i -> new Person(prefix + i, LONDON));
        }
    }
}
