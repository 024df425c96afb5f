package dev.candor.core.scheduling;

import static dev.candor.core.scheduling.WaitingSurvey.CATALOGUE;
import static dev.candor.core.scheduling.WaitingSurvey.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The weekly list of results that nobody has answered. */
class UnansweredListTest extends WaitingSurveyTest {
    private void tick(String instant) {
        survey.core().candor.unanswered().tick(Instant.parse(instant));
    }

    private List<OutboxMessage.Alert> alerts(String instant) {
        return survey.alerts(Instant.parse(instant));
    }

    @Test
    void owners_get_a_list_of_unanswered_results_on_the_first_working_day_of_the_week() {
        tick("2026-11-24T10:00:00Z");
        String wave = survey.wave(6);
        tick("2026-12-07T08:59:59Z");
        assertThat(alerts("2026-12-07T09:00:00Z")).isEmpty();
        tick("2026-12-07T09:00:00Z");
        tick("2026-12-07T09:00:05Z");
        tick("2026-12-08T09:00:00Z");
        assertThat(alerts("2026-12-08T09:00:00Z")).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words()).isEqualTo("""
                    Nobody has answered these results yet:
                    • CI, 29 November 2026: `/platform-feedback ci`
                    Enter the command, and press the button “Answer …” in what it shows. One sentence is enough, and “won't do it, because …” is an answer, too.""");
        });

        survey.reply(wave);
        tick("2026-12-14T09:00:00Z");
        assertThat(alerts("2026-12-14T09:00:00Z")).isEmpty();
    }

    @Test
    void a_result_is_listed_two_working_days_after_it_at_the_earliest() {
        tick("2026-11-24T10:00:00Z");
        survey.wave(6);
        tick("2026-11-30T09:00:00Z");
        assertThat(alerts("2026-11-30T09:00:00Z")).as("a day after it").isEmpty();
        tick("2026-12-01T09:00:00Z");
        tick("2026-12-05T12:00:00Z");
        assertThat(alerts("2026-12-05T12:00:00Z"))
                .as("this week's list is done")
                .isEmpty();
        tick("2026-12-07T09:00:00Z");
        assertThat(alerts("2026-12-07T09:00:00Z")).hasSize(1);
    }

    @Test
    void after_downtime_the_list_is_sent_within_working_hours_once() {
        tick("2026-11-24T10:00:00Z");
        survey.wave(6);
        tick("2026-12-16T22:00:00Z");
        assertThat(alerts("2026-12-16T22:00:00Z")).isEmpty();
        tick("2026-12-17T09:30:00Z");
        assertThat(alerts("2026-12-17T09:30:00Z")).hasSize(1);
    }

    @Test
    void a_product_has_one_line_for_its_latest_result_which_counts_the_others() {
        Survey second = new Survey(
                "ci-words",
                "ci",
                Optional.of("0 0 10 ? * WED"),
                CoreFixture.WEEKLY.openFor(),
                List.of(),
                CoreFixture.WEEKLY.questions());
        survey.restart(new Catalogue(
                CATALOGUE.products(),
                CATALOGUE.teams(),
                List.of(CATALOGUE.surveys().get(0), second)));
        tick("2026-11-24T10:00:00Z");
        survey.wave(6);
        survey.core().tickAt(Instant.parse("2026-12-02T10:00:00Z"));
        survey.close(survey.core().waveStore.open().get(0), 6);
        tick("2026-12-14T09:00:00Z");
        assertThat(alerts("2026-12-14T09:00:00Z"))
                .anySatisfy(alert -> assertThat(alert.words())
                        .contains("yet:\n• CI (words), 7 December 2026 and 1 older: `/platform-feedback ci`\nEnter"));
    }

    @Test
    void a_result_whose_score_is_withheld_is_not_listed() {
        survey.restart(WaitingSurvey.ofScore());
        tick("2026-11-24T10:00:00Z");
        survey.score(6);
        tick("2026-12-07T09:00:00Z");
        assertThat(alerts("2026-12-07T09:00:00Z")).isEmpty();
    }

    @Test
    void a_promise_whose_day_is_past_is_listed_until_it_is_answered() {
        tick("2026-11-24T10:00:00Z");
        String wave = survey.wave(6);
        survey.promise(wave, Reply.Kind.DOING, "2026-12-04");
        tick("2026-12-07T09:00:00Z");
        assertThat(alerts("2026-12-07T09:00:00Z"))
                .extracting(OutboxMessage.Alert::words)
                .containsExactly("""
                        The day of these promises is past, and nothing was reported since:
                        • CI, result of 29 November 2026: “New runners.”, by 4 December 2026: `/platform-feedback ci`
                        Enter the command, press the button “Answer …” of that result, and say what has become of it.""");

        survey.promise(wave, Reply.Kind.DONE, "2026-12-08");
        tick("2026-12-14T09:00:00Z");
        assertThat(alerts("2026-12-14T09:00:00Z")).isEmpty();
    }

    @Test
    void replies_are_read_with_the_results_that_they_answer() {
        String wave = survey.wave(6);
        survey.reply(wave);
        assertThat(new UnansweredResults(survey.core().releases, survey.core().replies)
                        .replies(CATALOGUE.products().get(0), LocalDate.parse("2026-12-04"))
                        .results())
                .containsExactly(
                        Map.entry(wave, new ReadReplies.AnsweredResult("ci-pulse", LocalDate.parse("2026-11-29"))));
    }

    @Test
    void the_words_of_a_missed_promise_are_never_interpreted_as_markup() {
        tick("2026-11-24T10:00:00Z");
        survey.core()
                .replies
                .add(
                        new Reply(
                                "ci",
                                survey.wave(6),
                                new Reply.OfQuestion("satisfaction"),
                                Reply.Kind.DOING,
                                "We retry *_slow tests.",
                                Optional.of(LocalDate.parse("2026-12-04")),
                                Optional.empty(),
                                TEN),
                        Optional.empty());
        tick("2026-12-07T09:00:00Z");
        assertThat(alerts("2026-12-07T09:00:00Z"))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.words()).contains("“" + MarkupEscape.of("We retry *_slow tests.") + "”"));
    }

    @Test
    void an_owner_of_several_products_gets_one_list_of_all_of_them() {
        Product other =
                new Product("k8s", "Kubernetes", List.of("U0PM", "U0LEAD"), "C0K8S", List.of("C0ENG"), List.of());
        Survey second = new Survey(
                "k8s-pulse",
                "k8s",
                CoreFixture.WEEKLY.schedule(),
                CoreFixture.WEEKLY.openFor(),
                List.of(),
                CoreFixture.WEEKLY.questions());
        survey.restart(new Catalogue(
                List.of(CATALOGUE.products().get(0), other), CATALOGUE.teams(), List.of(CoreFixture.WEEKLY, second)));
        Wave wave = survey.core().openWave();
        survey.core().deliverPrompts();
        survey.core().waveStore.open().forEach(open -> survey.answer(open, 6));
        survey.core().tickAt(wave.closes());

        tick("2026-11-29T10:00:00Z");
        tick("2026-12-07T09:00:00Z");

        assertThat(alerts("2026-12-07T09:00:00Z"))
                .extracting(
                        OutboxMessage.Alert::to,
                        alert -> alert.words().contains("• CI, 29 November 2026"),
                        alert -> alert.words().contains("• Kubernetes, 29 November 2026"))
                .containsExactlyInAnyOrder(tuple("U0PM", true, true), tuple("U0LEAD", false, true));
    }

    @Test
    void a_result_of_questions_that_owners_wrote_is_listed_too() {
        OwnerSurvey own = survey.core()
                .ownerSurveys
                .add(
                        "ci",
                        "Build cache",
                        List.of(new Question(
                                "satisfaction", QuestionType.RATING, "How good is the build cache?", List.of())));
        OpeningResult.Opened opened =
                (OpeningResult.Opened) survey.core().scheduler.ask(own.id(), TEN);
        survey.core().tickAt(TEN);
        survey.core().deliverPrompts();
        survey.answer(opened.wave(), 6);
        survey.core().tickAt(opened.wave().closes());

        tick("2026-11-29T10:00:00Z");
        tick("2026-12-07T09:00:00Z");

        assertThat(alerts("2026-12-07T09:00:00Z"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("• CI (Build cache), "));
    }

    @Test
    void a_result_of_an_earlier_quarter_is_not_listed() {
        survey.wave(6);
        tick("2027-03-02T10:00:00Z");
        tick("2027-03-08T09:00:00Z");
        assertThat(alerts("2027-03-08T09:00:00Z")).isEmpty();
    }
}
