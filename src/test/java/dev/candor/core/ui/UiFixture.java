package dev.candor.core.ui;

import dev.candor.CoreFixture;
import dev.candor.CountedSchedule;
import dev.candor.TestDirectory;
import dev.candor.TestPorts;
import dev.candor.TestStorage;
import dev.candor.core.Candor;
import dev.candor.core.Ports;
import dev.candor.core.Rendering;
import dev.candor.core.Settings;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Outbox;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.PromptStore;
import dev.candor.core.page.Form;
import dev.candor.core.reply.Replies;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.response.Submission;
import dev.candor.core.sampling.OptOutStore;
import dev.candor.core.scheduling.OpeningResult;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.OwnerSurveys;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.TrendMarks;
import dev.candor.core.survey.WorkingHours;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.RenderedPage;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A small company: twelve engineers and an owner, three products, a database in a file, and a clock set by hand. */
final class UiFixture implements AutoCloseable {
    static final String OWNER = "U0PM";
    static final String ADMIN = "U0ADMIN";
    static final String IN_GROUP = "U0PLAT";
    static final ZoneId LONDON = CoreFixture.LONDON;
    private static final WorkingHours HOURS =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.values()), Set.of());

    final TestDirectory directory = new TestDirectory();
    final CountedSchedule schedule = new CountedSchedule(new CronSchedule(LONDON));
    final WaveStore waveStore;
    final OptOutStore optOuts;
    final Outbox outbox;
    final PromptStore prompts;
    final TrendMarks marks;
    final OwnerSurveys ownerSurveys;
    final Replies replies;
    final ResponseIntake responses;
    final WaveScheduler scheduler;
    final MemberInteractions handler;
    final MessageRenderer renderer;
    Instant now = Instant.parse("2026-11-03T10:00:00Z");

    final Vault vault;
    final ProductLookup lookup;
    final PromptOutcomePage outcomes;
    private final TestStorage storage;

    UiFixture(Path folder, boolean resultsForEveryone) {
        this(folder, resultsForEveryone, Policy.FLOOR);
    }

    UiFixture(Path folder, boolean resultsForEveryone, Policy policy) {
        this(folder, resultsForEveryone, policy, Optional.empty());
    }

    /** With this contact limit. */
    UiFixture(Path folder, ContactLimit limit) {
        this(folder, true, Policy.FLOOR, Optional.of(limit));
    }

    /** With this number of extra products without surveys. */
    UiFixture(Path folder, int more) {
        this(folder, true, Policy.FLOOR, Optional.empty(), more);
    }

    private UiFixture(Path folder, boolean resultsForEveryone, Policy policy, Optional<ContactLimit> limit) {
        this(folder, resultsForEveryone, policy, limit, 0);
    }

    /** With surveys that stay open for this long. */
    UiFixture(Path folder, Duration openFor) {
        this(folder, true, Policy.FLOOR, UiCatalogue.of(Optional.empty(), 0, openFor));
    }

    private UiFixture(Path folder, boolean resultsForEveryone, Policy policy, Optional<ContactLimit> limit, int more) {
        this(folder, resultsForEveryone, policy, UiCatalogue.of(limit, more, Duration.ofDays(5)));
    }

    private UiFixture(Path folder, boolean resultsForEveryone, Policy policy, Catalogue catalogue) {
        InstantSource clock = () -> now;
        storage = TestStorage.in(folder, clock);
        vault = storage.vault;
        people();
        waveStore = storage.ports.waves();
        optOuts = storage.ports.optOuts();
        marks = storage.ports.marks();
        ownerSurveys = storage.ports.ownerSurveys();
        replies = storage.ports.replies();
        outbox = storage.outbox;
        prompts = storage.outbox;
        Settings settings =
                new Settings(catalogue, policy, HOURS, LONDON, List.of(ADMIN), resultsForEveryone, Optional.empty());
        Ports ports = new Ports(
                new Ports.People(directory, directory, directory),
                storage.ports,
                vault,
                TestPorts.noDelivery(),
                TestPorts.report(storage.database),
                schedule,
                new SecureRandom(),
                clock);
        Candor candor = Candor.of(settings, ports);
        Rendering rendering = Rendering.of(settings, ports);
        responses = candor.responses();
        scheduler = candor.waves();
        lookup = rendering.products();
        outcomes = rendering.outcomes();
        handler = candor.interactions();
        renderer = rendering.messages();
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

    /** Renders the response to a command: a message or a modal. */
    String command(String person, String text) {
        CommandResponse answer = handler.command(person, text);
        return answer instanceof CommandResponse.Modal modal
                ? RenderedPage.of(modal.form())
                : RenderedPage.of(((CommandResponse.Message) answer).page());
    }

    /** Runs a command and submits its modal unchanged. */
    String submit(String person, String text) {
        return submit(person, text, Map.of());
    }

    /** Runs a command, fills these values into its modal and submits it. */
    String submit(String person, String text, Map<String, List<String>> values) {
        Form form = ((CommandResponse.Modal) handler.command(person, text)).form();
        return submit(person, form, values);
    }

    /** Fills these values into a form and submits it. */
    String submit(String person, Form form, Map<String, List<String>> values) {
        return FilledForm.shown(handler.submit(person, form.area(), form.context(), FilledForm.of(form, values)));
    }

    /** Opens a wave of this survey now and returns its id. */
    String open(String survey) {
        return ((OpeningResult.Opened) scheduler.ask(survey, now)).wave().id();
    }

    /** One engineer, from 1, submits these values. */
    void answer(String wave, int engineer, Map<String, List<String>> values) {
        Receipt receipt = responses.cast(new Submission(engineer(engineer), wave, values));
        if (!(receipt instanceof Receipt.Sealed)) {
            throw new IllegalStateException("not sealed: " + receipt);
        }
    }

    /** The first {@code people} engineers give this point. */
    UiFixture rate(String wave, int people, int point) {
        for (int i = 1; i <= people; i++) {
            Receipt receipt = responses.cast(
                    new Submission(engineer(i), wave, Map.of("satisfaction", List.of(String.valueOf(point)))));
            if (!(receipt instanceof Receipt.Sealed)) {
                throw new IllegalStateException("not sealed: " + receipt);
            }
        }
        return this;
    }

    /** Every engineer gives a 4, and the first ones write these comments for owners. */
    UiFixture commentForOwners(String wave, String... words) {
        for (int i = 1; i <= 12; i++) {
            List<String> comment = i <= words.length ? List.of(words[i - 1]) : List.of();
            responses.cast(new Submission(
                    engineer(i),
                    wave,
                    Map.of(
                            "satisfaction",
                            List.of("4"),
                            ReleaseBuilder.THING.id(),
                            comment,
                            ReleaseBuilder.THING.id() + ".readers",
                            List.of("owners"))));
        }
        return this;
    }

    UiFixture close(String wave) {
        Instant later = now.plus(Duration.ofDays(1));
        outbox.claim(EnumSet.of(OutboxMessage.Kind.PROMPT), later, later.plusSeconds(60), 1_000)
                .forEach(message -> outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
        scheduler.close(wave, now);
        return this;
    }

    UiFixture advance(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Does what is due. */
    UiFixture tick() {
        scheduler.tick(now);
        return this;
    }

    /** The words of the alerts that are due, to one reader of each. */
    List<String> alerts() {
        return messages(OutboxMessage.Kind.ALERT).stream()
                .map(message -> ((OutboxMessage.Alert) message).words())
                .distinct()
                .toList();
    }

    /** Whether a wave of this survey is open. */
    boolean isOpen(String survey) {
        return waveStore.open().stream().anyMatch(wave -> wave.survey().id().equals(survey));
    }

    Optional<Wave> findOpen(String wave) {
        return waveStore.findOpen(wave);
    }

    /** Whether this prompt or reminder is still wanted. */
    boolean isWanted(OutboxMessage message) {
        return message instanceof OutboxMessage.Asking asking && outbox.isWanted(asking);
    }

    /** Claims the messages of this kind that are due by the time everyone is asked. */
    List<OutboxMessage> messages(OutboxMessage.Kind kind) {
        Instant asked = now.plus(Duration.ofHours(2));
        List<OutboxMessage> due = new ArrayList<>(
                outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), asked, asked.plus(Duration.ofMinutes(5)), 1_000));
        due.removeIf(message -> message.kind() != kind);
        return due;
    }

    @Override
    public void close() {
        storage.close();
    }
}
