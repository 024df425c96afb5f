package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.response.Submission;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.result.RenderedPage;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that nobody has answered: the wave that waits for it, and the weekly list. */
class UnansweredResultsTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final Catalogue CATALOGUE = with(CoreFixture.WEEKLY.answeredBeforeNext());

    @TempDir
    Path folder;

    private CoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new CoreFixture(folder, CATALOGUE);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Catalogue with(Survey survey) {
        return new Catalogue(CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(survey));
    }

    private void restart(Catalogue catalogue) {
        fixture.close();
        fixture = new CoreFixture(folder, catalogue);
    }

    /** Runs the first wave to its end with this number of answers. */
    private String wave(int answers) {
        return close(fixture.openWave(), answers);
    }

    private String close(Wave wave, int answers) {
        fixture.deliverPrompts();
        answer(wave, answers);
        fixture.tickAt(wave.closes());
        return wave.id();
    }

    private void answer(Wave wave, int answers) {
        for (int i = 1; i <= answers; i++) {
            fixture.responses.cast(new Submission(
                    "U0PAY" + i,
                    wave.id(),
                    Map.of(
                            "satisfaction", List.of("4"),
                            "one-thing", List.of("Secret words"),
                            "one-thing.readers", List.of("owners"))));
        }
    }

    private void reply(String wave) {
        fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.WholeResult(),
                        Reply.Kind.LOOKING_INTO_IT,
                        "We read it.",
                        Optional.empty(),
                        Optional.empty(),
                        TEN),
                Optional.empty());
    }

    private int openWaves() {
        return fixture.waveStore.open().size();
    }

    private List<OutboxMessage.Alert> alerts(Instant when) {
        List<OutboxMessage> claimed =
                fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), when, when.plusSeconds(60), 100);
        claimed.forEach(fixture.outbox::drop);
        return claimed.stream().map(OutboxMessage.Alert.class::cast).toList();
    }

    @Test
    void the_next_wave_waits_for_an_answer_to_the_last_result_and_opens_by_itself_then() {
        String wave = wave(6);
        Instant due = TEN.plus(WEEK);
        fixture.tickAt(due);
        fixture.tickAt(due.plusSeconds(60));
        assertThat(openWaves()).isZero();
        assertThat(fixture.scheduler.heldSurveys())
                .containsExactly("survey ci-pulse waits to open until an owner answers its result of 29 November 2026");
        assertThat(fixture.scheduler.waitingSurveys()).as("no problem").isEmpty();

        reply(wave);
        fixture.tickAt(due.plus(Duration.ofHours(3)));
        assertThat(openWaves()).isEqualTo(1);
        assertThat(fixture.scheduler.heldSurveys()).isEmpty();
    }

    @Test
    void the_owners_are_told_once_why_a_wave_waits_whatever_is_restarted() {
        wave(6);
        Instant due = TEN.plus(WEEK);
        fixture.tickAt(due);
        restart(CATALOGUE);
        fixture.tickAt(due.plusSeconds(60));
        fixture.tickAt(due.plus(Duration.ofDays(1)));
        assertThat(alerts(due.plus(Duration.ofDays(1)))).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words())
                    .isEqualTo("The survey ci-pulse about CI is due and waits: nobody has answered its result of"
                            + " 29 November 2026 yet. Press “Answer this” below that result, or after"
                            + " /platform-feedback ci. The survey opens by itself then. If it would have closed by"
                            + " then, it is skipped.")
                    .as("never what anybody said")
                    .doesNotContain("4", "Secret");
        });
    }

    @Test
    void a_wave_that_got_no_answer_in_time_is_skipped_and_the_next_one_waits_again() {
        String wave = wave(6);
        fixture.tickAt(TEN.plus(WEEK));
        fixture.tickAt(TEN.plus(WEEK).plus(Duration.ofDays(6)));
        assertThat(fixture.scheduler.heldSurveys()).as("skipped").isEmpty();
        fixture.tickAt(TEN.plus(WEEK.multipliedBy(2)));
        assertThat(openWaves()).isZero();
        assertThat(fixture.scheduler.heldSurveys()).hasSize(1);
        reply(wave);
        fixture.tickAt(TEN.plus(WEEK.multipliedBy(2)).plusSeconds(60));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void a_result_that_is_withheld_holds_nothing() {
        wave(3);
        fixture.tickAt(TEN.plus(WEEK));
        assertThat(openWaves()).isEqualTo(1);
        assertThat(fixture.scheduler.heldSurveys()).isEmpty();
    }

    @Test
    void a_void_wave_is_repeated_without_an_answer() {
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        fixture.vault.destroyKeys(wave.id());
        for (int hour = 0; hour <= 200 && fixture.releases.of(wave.id()).isEmpty(); hour++) {
            fixture.tickAt(TEN.plus(Duration.ofHours(hour)));
        }
        assertThat(fixture.releases.of(wave.id()))
                .hasValueSatisfying(release -> assertThat(release.isVoided()).isTrue());
        fixture.tickAt(TEN.plus(WEEK.multipliedBy(2)));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void a_survey_without_the_key_waits_for_nobody() {
        wave(6);
        restart(CoreFixture.CATALOGUE);
        fixture.tickAt(TEN.plus(WEEK));
        assertThat(openWaves()).isEqualTo(1);
    }

    @Test
    void an_owner_cannot_open_the_survey_before_the_last_result_has_an_answer() {
        String wave = wave(6);
        Instant later = TEN.plus(Duration.ofDays(6));
        OpeningResult.Unanswered unanswered =
                new OpeningResult.Unanswered(fixture.releases.of(wave).orElseThrow());
        assertThat(fixture.scheduler.ask("ci-pulse", later)).isEqualTo(unanswered);
        assertThat(fixture.scheduler.preview(CATALOGUE.surveys().get(0), later))
                .isEqualTo(new OpeningPreview.Refused(unanswered));
        reply(wave);
        assertThat(fixture.scheduler.ask("ci-pulse", later)).isInstanceOf(OpeningResult.Opened.class);
    }

    @Test
    void of_two_surveys_the_summary_says_which_opens_and_leads_to_the_result_that_the_other_waits_for() {
        Survey other = new Survey(
                "ci-words",
                "ci",
                Optional.of("0 0 10 ? * THU"),
                Duration.ofDays(1),
                List.of(),
                CoreFixture.WEEKLY.questions());
        restart(new Catalogue(
                CATALOGUE.products(), CATALOGUE.teams(), List.of(CoreFixture.WEEKLY.answeredBeforeNext(), other)));
        wave(6);
        fixture.tickAt(Instant.parse("2026-12-03T10:00:00Z"));
        close(fixture.waveStore.open().get(0), 6);

        assertThat(summary("U0PM"))
                .contains("The next survey opens on Thursday 10 December", "Answer the result of 29 November 2026");
        assertThat(summary("U0PAY1"))
                .contains("The next survey opens on Thursday 10 December")
                .doesNotContain("Answer the result");
    }

    @Test
    void the_summary_says_that_the_next_survey_waits_where_no_other_opens() {
        wave(6);
        assertThat(summary("U0PM"))
                .contains("The next survey waits until an owner answers the last result.", "Answer this")
                .doesNotContain("Answer the result");
    }

    private String summary(String person) {
        CommandResponse response = fixture.candor.interactions().command(person, "ci");
        return RenderedPage.of(((CommandResponse.Message) response).page());
    }

    @Test
    void the_forecast_says_that_a_wave_waits_for_an_answer() {
        String wave = wave(6);
        assertThat(forecast()).singleElement().satisfies(planned -> {
            assertThat(planned.waitReason()).contains("it waits until an owner answers the last result");
            assertThat(planned.outcome()).isEqualTo(new ForecastWave.Outcome.Undecided());
        });
        reply(wave);
        assertThat(forecast())
                .singleElement()
                .satisfies(planned -> assertThat(planned.outcome()).isInstanceOf(ForecastWave.Outcome.Opens.class));
    }

    private List<ForecastWave> forecast() {
        ZoneId london = ZoneId.of("Europe/London");
        ForecastInput input = ForecastInput.of(
                new Surveys(CATALOGUE, fixture.ownerSurveys),
                fixture.waveStore,
                new UnansweredResults(fixture.releases, fixture.replies));
        Instant now = TEN.plus(Duration.ofDays(6));
        return ((ScheduleForecast.Outcome.Planned) new ScheduleForecast(
                                CATALOGUE,
                                new CronSchedule(london),
                                new SamplingFrames(CATALOGUE, fixture.directory, fixture.optOuts),
                                new Sampler(5, CoreFixture.HOURS, new CalendarDays(london)))
                        .of(input, now, now.plus(Duration.ofDays(3))))
                .waves();
    }

    @Test
    void owners_get_a_list_of_unanswered_results_once_a_week() {
        String wave = wave(6);
        Instant first = TEN.plus(Duration.ofDays(6));
        fixture.candor.unanswered().tick(first);
        fixture.candor.unanswered().tick(first.plus(WEEK).minusSeconds(1));
        assertThat(alerts(first.plus(WEEK))).isEmpty();
        fixture.candor.unanswered().tick(first.plus(WEEK));
        fixture.candor.unanswered().tick(first.plus(WEEK).plusSeconds(5));
        assertThat(alerts(first.plus(WEEK))).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words()).isEqualTo("""
                    Nobody has answered these results yet:
                    • CI, 29 November 2026: /platform-feedback ci
                    Press “Answer this” below the result. One sentence is enough, and “won't do it, because …” is an answer, too.""");
        });

        reply(wave);
        fixture.candor.unanswered().tick(first.plus(WEEK.multipliedBy(3)));
        assertThat(alerts(first.plus(WEEK.multipliedBy(3)))).isEmpty();
    }

    @Test
    void an_owner_of_several_products_gets_one_list_of_all_of_them() {
        Product other =
                new Product("k8s", "Kubernetes", List.of("U0PM", "U0LEAD"), "C0K8S", List.of("C0ENG"), List.of());
        Survey survey = new Survey(
                "k8s-pulse",
                "k8s",
                CoreFixture.WEEKLY.schedule(),
                CoreFixture.WEEKLY.openFor(),
                List.of(),
                CoreFixture.WEEKLY.questions());
        restart(new Catalogue(
                List.of(CATALOGUE.products().get(0), other), CATALOGUE.teams(), List.of(CoreFixture.WEEKLY, survey)));
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        fixture.waveStore.open().forEach(open -> answer(open, 6));
        fixture.tickAt(wave.closes());

        fixture.candor.unanswered().tick(wave.closes());
        fixture.candor.unanswered().tick(wave.closes().plus(WEEK));

        assertThat(alerts(wave.closes().plus(WEEK)))
                .extracting(
                        OutboxMessage.Alert::to,
                        alert -> alert.words().contains("• CI, 29 November 2026"),
                        alert -> alert.words().contains("• Kubernetes, 29 November 2026"))
                .containsExactlyInAnyOrder(tuple("U0PM", true, true), tuple("U0LEAD", false, true));
    }

    @Test
    void a_result_of_questions_that_owners_wrote_is_listed_too() {
        OwnerSurvey own = fixture.ownerSurveys.add(
                "ci",
                "Build cache",
                List.of(new Question("satisfaction", QuestionType.RATING, "How good is the build cache?", List.of())));
        OpeningResult.Opened opened = (OpeningResult.Opened) fixture.scheduler.ask(own.id(), TEN);
        fixture.tickAt(TEN);
        fixture.deliverPrompts();
        answer(opened.wave(), 6);
        fixture.tickAt(opened.wave().closes());

        fixture.candor.unanswered().tick(opened.wave().closes());
        fixture.candor.unanswered().tick(opened.wave().closes().plus(WEEK));

        assertThat(alerts(opened.wave().closes().plus(WEEK)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("• CI, "));
    }

    @Test
    void a_result_of_an_earlier_quarter_or_one_that_is_withheld_is_not_listed() {
        wave(6);
        Instant first = TEN.plus(Duration.ofDays(100));
        fixture.candor.unanswered().tick(first);
        fixture.candor.unanswered().tick(first.plus(WEEK));
        assertThat(alerts(first.plus(WEEK))).isEmpty();
    }
}
