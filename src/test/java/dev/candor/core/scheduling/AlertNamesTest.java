package dev.candor.core.scheduling;

import static dev.candor.core.scheduling.WaitingSurvey.TEN;
import static dev.candor.core.scheduling.WaitingSurvey.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.RecordedLog;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.Reply;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names with markup in them, in every alert that shows one. */
class AlertNamesTest {
    private static final String NAME = "A<b>&*c*";
    private static final String SURVEY = "“" + NAME + " pulse”";
    private static final Survey PULSE = WaitingSurvey.waiting(CoreFixture.WEEKLY);
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(new Product("ci", NAME, List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of())),
            List.of(new Team("payments", NAME, List.of("S0PAY"), "C0PAY")),
            List.of(PULSE),
            Optional.of(new ContactLimit(1, Duration.ofDays(2))));

    @TempDir
    Path folder;

    private WaitingSurvey survey;
    private Surveys surveys;
    private AlertSender sender;
    private final AlertQueue queue = new AlertQueue();

    @BeforeEach
    void open() {
        survey = new WaitingSurvey(folder);
        survey.restart(CATALOGUE);
        CoreFixture core = survey.core();
        surveys = new Surveys(CATALOGUE, core.ownerSurveys);
        sender = new AlertSender(core.waveStore, core.directory, List.of(), CoreFixture.LONDON);
    }

    @AfterEach
    void close() {
        survey.close();
    }

    /** The words of each alert, which show these names as they are. */
    private static void assertShown(List<OutboxMessage.Alert> alerts, int count, String... names) {
        assertThat(alerts)
                .hasSize(count)
                .extracting(OutboxMessage.Alert::words)
                .allSatisfy(words -> assertThat(words)
                        .contains(List.of(names).stream().map(MarkupEscape::of).toList())
                        .doesNotContain("&*c*", "ci-pulse"));
    }

    private List<OutboxMessage.Alert> alerts() {
        return survey.alerts(TEN.plus(Duration.ofDays(60)));
    }

    @Test
    void alerts_that_a_survey_does_not_open_show_its_name_and_that_of_its_product() {
        PostponementAlerts alerts = new PostponementAlerts(surveys, sender, queue);
        alerts.postponed(PULSE, new Selection.ContactLimitReached(TEN, () -> Map.of("ci-pulse", TEN.minus(WEEK))), TEN);
        alerts.tooFew(PULSE, new Selection.TooFew(5), TEN, () -> {});
        alerts.outOfHours(PULSE, new Selection.OutOfHours(5, TEN), TEN, () -> {});
        queue.flush();
        assertShown(alerts(), 3, "The survey " + SURVEY + " about " + NAME);
    }

    @Test
    void the_alert_that_another_survey_asked_first_shows_its_name() {
        PostponementAlerts alerts = new PostponementAlerts(surveys, sender, queue);
        alerts.postponed(PULSE, new Selection.ContactLimitReached(TEN, () -> Map.of("ci-words", TEN.minus(WEEK))), TEN);
        queue.flush();
        assertShown(alerts(), 1, "were asked by “" + NAME + " words”");
    }

    @Test
    void the_alert_to_an_unreadable_audience_shows_both_names() {
        BlockedSurveys blocked = new BlockedSurveys(surveys, sender, queue);
        blocked.add(PULSE, "slack is down", TEN);
        blocked.add(PULSE, "slack is down", TEN);
        queue.flush();
        assertShown(alerts(), 1, "The survey " + SURVEY + " about " + NAME);
    }

    @Test
    void the_alert_to_a_start_that_did_not_open_shows_both_names() {
        PlannedStart start = new PlannedStart("ci-pulse", "ci", TEN, Duration.ofDays(1));
        survey.core().ownerSurveys.plan(start);
        CalendarDays days = new CalendarDays(CoreFixture.LONDON);
        DueWave due = new DueWave(
                PULSE,
                surveys.catalogue().productOf(PULSE),
                FieldPeriod.of(TEN, start.openFor(), days),
                Optional.empty());
        new PlannedStarts(surveys, survey.core().waveStore, days, queue, sender)
                .end(new PendingWave.Planned(due, start), new OpeningResult.TooFew(new Selection.TooFew(5)), TEN);
        queue.flush();
        assertShown(alerts(), 1, "The survey " + SURVEY + " about " + NAME);
    }

    @Test
    void alerts_to_what_owners_have_not_answered_show_the_names() {
        survey.core().candor.unanswered().tick(TEN);
        String wave = survey.wave(6);
        survey.promise(wave, Reply.Kind.DOING, "2026-11-30");
        assertThat(alerts()).isEmpty();
        survey.core().candor.unanswered().tick(TEN.plus(WEEK.multipliedBy(2)));
        assertShown(alerts(), 1, NAME + ", result of 29 November 2026");
    }

    @Test
    void the_alert_that_a_survey_waits_shows_both_names() {
        survey.core().candor.unanswered().tick(TEN);
        survey.wave(6);
        survey.core().tickAt(TEN.plus(WEEK));
        assertShown(alerts(), 1, "The survey " + SURVEY + " about " + NAME);
        survey.core().candor.unanswered().tick(TEN.plus(WEEK.multipliedBy(2)));
        assertShown(alerts(), 1, NAME + ", 29 November 2026");
    }

    @Test
    void alerts_to_a_closed_wave_show_both_names() {
        ProblemAlerts problems = problems();
        Wave wave = survey.core().openWave();
        List<OutboxMessage.Alert> alerts = new ArrayList<>(problems.unreached(wave, Map.of("user_disabled", 1)));
        alerts.addAll(problems.voided(wave, "its key is not in the vault"));
        alerts.addAll(problems.nobodyAsked(wave));
        assertShown(alerts, 3, "The survey " + SURVEY + " about " + NAME);
    }

    @Test
    void the_alert_to_a_channel_that_refuses_a_message_shows_the_names_of_its_product_and_team() {
        problems().channelRefuses(OutboxMessage.result("wave", "C0CI", TEN), "it is archived", "unarchive it");
        problems().channelRefuses(OutboxMessage.result("wave", "C0PAY", TEN), "it is archived", "unarchive it");
        assertShown(alerts(), 2, "in the channel of " + NAME + ": ");
    }

    private ProblemAlerts problems() {
        return new ProblemAlerts(sender, surveys, List.of(), survey.core().clock);
    }

    @Test
    void the_log_shows_names_without_escapes() {
        List<String> log;
        try (RecordedLog recorded = new RecordedLog(AlertSender.class)) {
            sender.send("problem", List.of("U0PM"), List.of(), MarkupEscape.of(NAME), TEN);
            log = recorded.lines();
        }
        assertThat(log).containsExactly(NAME);
    }
}
