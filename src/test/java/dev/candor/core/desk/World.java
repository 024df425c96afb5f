package dev.candor.core.desk;

import dev.candor.core.audience.Choices;
import dev.candor.core.audience.Directory;
import dev.candor.core.audience.Person;
import dev.candor.core.audience.WorkingHours;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Counting;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.intake.Intake;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import dev.candor.core.invite.Letter;
import dev.candor.core.invite.Outbox;
import dev.candor.core.invite.Place;
import dev.candor.core.page.Form;
import dev.candor.core.report.Drawn;
import dev.candor.core.report.Told;
import dev.candor.core.survey.Attention;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.wave.Audiences;
import dev.candor.core.wave.Closings;
import dev.candor.core.wave.Complaints;
import dev.candor.core.wave.Digests;
import dev.candor.core.wave.Notices;
import dev.candor.core.wave.Openings;
import dev.candor.core.wave.Reminders;
import dev.candor.core.wave.Started;
import dev.candor.core.wave.Wave;
import dev.candor.core.wave.WaveBook;
import dev.candor.core.wave.WaveClerk;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteBallots;
import dev.candor.edge.storage.SqliteChoices;
import dev.candor.edge.storage.SqliteOutbox;
import dev.candor.edge.storage.SqliteReleases;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small company: twelve engineers and an owner, three products, a database in a file, a clock that is set by hand. */
final class World implements AutoCloseable {
    static final String OWNER = "U0PM";
    static final String ADMIN = "U0ADMIN";
    static final String IN_GROUP = "U0PLAT";
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Product STORAGE =
            new Product("storage", "Object storage", List.of("U0STORE"), "C0STORE", List.of("U01"), List.of());
    private static final WorkingHours HOURS =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.values()), Set.of());

    final Map<String, Set<Person>> directory = new HashMap<>();
    final Set<String> unreachable = new HashSet<>();
    final WaveBook book;
    final Choices choices;
    final Outbox outbox;
    final Intake intake;
    final WaveClerk clerk;
    final Desk desk;
    final Correspondence correspondence;
    Instant now = Instant.parse("2026-11-03T10:00:00Z");

    final Vault vault;
    final Registry registry;
    private final Database database;

    World(Path folder, boolean resultsForEveryone) {
        this(folder, resultsForEveryone, Policy.FLOOR);
    }

    World(Path folder, boolean resultsForEveryone, Policy policy) {
        this(folder, resultsForEveryone, policy, Optional.empty());
    }

    /** One in which nobody is asked more often than that. */
    World(Path folder, Attention attention) {
        this(folder, true, Policy.FLOOR, Optional.of(attention));
    }

    /** One with so many more products, without surveys. */
    World(Path folder, int more) {
        this(folder, true, Policy.FLOOR, Optional.empty(), more);
    }

    private World(Path folder, boolean resultsForEveryone, Policy policy, Optional<Attention> attention) {
        this(folder, resultsForEveryone, policy, attention, 0);
    }

    private World(Path folder, boolean resultsForEveryone, Policy policy, Optional<Attention> attention, int more) {
        Path file = folder.resolve("db/candor.db");
        InstantSource clock = () -> now;
        vault = new FolderVault(folder.resolve("vault"), file);
        database = Database.open("jdbc:sqlite:" + file);
        SqliteBallots box = new SqliteBallots(database, vault, new SecureRandom(), clock);
        SqliteOutbox letters = new SqliteOutbox(database);
        CronSchedule schedule = new CronSchedule(LONDON);
        Catalogue catalogue = catalogue(attention, more);
        people();
        book = new SqliteWaveBook(database);
        choices = new SqliteChoices(database);
        outbox = letters;
        intake = new Intake(catalogue, book, box, vault, clock, List::of);
        SqliteReleases releases = new SqliteReleases(database);
        Openings.Terms terms = new Openings.Terms(policy, HOURS, vault, new SecureRandom());
        clerk = new WaveClerk(
                book,
                new Openings(
                        book,
                        schedule,
                        new Audiences(catalogue, this::find, choices),
                        releases,
                        new Notices(book, this::find, List.of(ADMIN), LONDON),
                        terms),
                new Reminders(letters, HOURS),
                choices,
                new Closings(
                        book,
                        new Counting(box, vault),
                        vault,
                        catalogue,
                        new Complaints(
                                new Notices(book, this::find, List.of(ADMIN), LONDON),
                                catalogue,
                                List.of(ADMIN),
                                clock),
                        LONDON),
                vault);
        Digests digests = new Digests(catalogue, book, schedule, Optional.empty());
        registry = new Registry(catalogue, schedule, book, releases);
        HouseRules rules = new HouseRules(List.of(ADMIN), resultsForEveryone, policy, LONDON);
        Ledger ledger = new Ledger(choices, letters, box);
        desk = new Desk(registry, rules, this::find, new Staff(clerk, digests, intake), ledger, clock);
        correspondence = new Correspondence(registry, rules, ledger, this::find, clock);
    }

    private static Stream<Product> more(int products) {
        return IntStream.rangeClosed(1, products)
                .mapToObj(i ->
                        new Product("p" + i, "Product " + i, List.of("U0STORE"), "C0P", List.of("U01"), List.of()));
    }

    private static Catalogue catalogue(Optional<Attention> attention, int more) {
        Question rating = Told.RATING;
        Question storage =
                new Question("satisfaction", QuestionType.RATING, "How satisfied are you with storage?", List.of());
        return new Catalogue(
                Stream.concat(Stream.of(Told.CI, Told.JENKINS, STORAGE), more(more))
                        .toList(),
                List.of(new Team("payments", "Payments", List.of("S0PAY"), "C0PAY")),
                List.of(
                        survey("ci-pulse", "ci", Optional.of("0 0 10 ? * TUE"), rating, Told.THING),
                        survey("jenkins-pulse", "jenkins", Optional.of("0 0 10 ? * THU"), rating),
                        survey("jenkins-words", "jenkins", Optional.of("0 0 10 ? * WED"), Told.THING),
                        survey("storage-pulse", "storage", Optional.empty(), storage)),
                attention);
    }

    private static Survey survey(String id, String product, Optional<String> schedule, Question... questions) {
        return new Survey(id, product, schedule, Duration.ofDays(5), List.of(), List.of(questions));
    }

    private void people() {
        Set<Person> engineers = new HashSet<>();
        IntStream.rangeClosed(1, 12).forEach(i -> engineers.add(person(engineer(i))));
        directory.put("C0ENG", engineers);
        directory.put("S0PAY", Set.of(person(engineer(1)), person(engineer(2)), person(engineer(3))));
        directory.put("S0PLATFORM", Set.of(person(IN_GROUP)));
    }

    private static Person person(String id) {
        return new Person(id, LONDON);
    }

    /** The id of one of the twelve engineers, from 1. */
    static String engineer(int number) {
        return "U%02d".formatted(number);
    }

    private Directory.Lookup find(Collection<String> references) {
        Set<Person> found = new HashSet<>();
        for (String reference : references) {
            if (unreachable.contains(reference)) {
                return new Directory.Lookup.NotNow(reference + " cannot be read; invite Candor to it");
            }
            found.addAll(directory.getOrDefault(
                    reference, reference.startsWith("U") ? Set.of(person(reference)) : Set.of()));
        }
        return new Directory.Lookup.Found(found);
    }

    /** What this person is answered when they type this: a message, or a modal that opens. */
    String say(String person, String text) {
        CommandResponse answer = desk.command(person, text);
        return answer instanceof CommandResponse.Modal modal
                ? Drawn.of(modal.form())
                : Drawn.of(((CommandResponse.Message) answer).page());
    }

    /** The same, and the modal is submitted as it is. */
    String submit(String person, String text) {
        return submit(person, text, Map.of());
    }

    /** The same with this chosen. */
    String submit(String person, String text, Map<String, List<String>> values) {
        Form form = ((CommandResponse.Modal) desk.command(person, text)).form();
        return Drawn.of(desk.submit(person, form.area(), form.about(), values));
    }

    /** Opens a wave of this survey now and returns its id. */
    String open(String survey) {
        return ((Started.Opened) clerk.ask(survey, now)).wave().id();
    }

    /** So many engineers, from the first on, give this point. */
    World rate(String wave, int people, int point) {
        for (int i = 1; i <= people; i++) {
            Receipt receipt = intake.cast(
                    new Submission(engineer(i), wave, Map.of("satisfaction", List.of(String.valueOf(point)))));
            if (!(receipt instanceof Receipt.Sealed)) {
                throw new IllegalStateException("not sealed: " + receipt);
            }
        }
        return this;
    }

    /** Every engineer is content, and the first three confide these words to the owners. */
    World confide(String wave, String... words) {
        for (int i = 1; i <= 12; i++) {
            List<String> said = i <= words.length ? List.of(words[i - 1]) : List.of();
            intake.cast(new Submission(
                    engineer(i),
                    wave,
                    Map.of(
                            "satisfaction",
                            List.of("4"),
                            Told.THING.id(),
                            said,
                            Told.THING.id() + ".readers",
                            List.of("owners"))));
        }
        return this;
    }

    World close(String wave) {
        Instant later = now.plus(Duration.ofDays(1));
        outbox.claim(EnumSet.of(Letter.Kind.PROMPT), later, later.plusSeconds(60), 1_000)
                .forEach(letter -> outbox.delivered(letter, new Place("D" + letter.to(), "1.0")));
        clerk.close(wave, now);
        return this;
    }

    World later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Optional<Wave> findOpen(String wave) {
        return book.findOpen(wave);
    }

    /** Every letter that is due by the time when everyone is asked, taken out of the outbox. */
    List<Letter> letters(Letter.Kind kind) {
        Instant asked = now.plus(Duration.ofHours(2));
        List<Letter> due = new ArrayList<>(
                outbox.claim(EnumSet.allOf(Letter.Kind.class), asked, asked.plus(Duration.ofMinutes(5)), 1_000));
        due.removeIf(letter -> letter.kind() != kind);
        return due;
    }

    @Override
    public void close() {
        database.close();
    }
}
