package dev.candor.core.scheduling;

import static dev.candor.core.scheduling.WaitingSurvey.CATALOGUE;
import static dev.candor.core.scheduling.WaitingSurvey.TEN;
import static dev.candor.core.scheduling.WaitingSurvey.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly list of results that nobody has answered. */
class UnansweredListTest {
    @TempDir
    Path folder;

    private WaitingSurvey survey;

    @BeforeEach
    void open() {
        survey = new WaitingSurvey(folder);
    }

    @AfterEach
    void close() {
        survey.close();
    }

    @Test
    void owners_get_a_list_of_unanswered_results_once_a_week() {
        String wave = survey.wave(6);
        Instant first = TEN.plus(Duration.ofDays(6));
        survey.core().candor.unanswered().tick(first);
        survey.core().candor.unanswered().tick(first.plus(WEEK).minusSeconds(1));
        assertThat(survey.alerts(first.plus(WEEK))).isEmpty();
        survey.core().candor.unanswered().tick(first.plus(WEEK));
        survey.core().candor.unanswered().tick(first.plus(WEEK).plusSeconds(5));
        assertThat(survey.alerts(first.plus(WEEK))).singleElement().satisfies(alert -> {
            assertThat(alert.to()).isEqualTo("U0PM");
            assertThat(alert.words()).isEqualTo("""
                    Nobody has answered these results yet:
                    • CI, 29 November 2026: /platform-feedback ci
                    Press “Answer this” below the result. One sentence is enough, and “won't do it, because …” is an answer, too.""");
        });

        survey.reply(wave);
        survey.core().candor.unanswered().tick(first.plus(WEEK.multipliedBy(3)));
        assertThat(survey.alerts(first.plus(WEEK.multipliedBy(3)))).isEmpty();
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

        survey.core().candor.unanswered().tick(wave.closes());
        survey.core().candor.unanswered().tick(wave.closes().plus(WEEK));

        assertThat(survey.alerts(wave.closes().plus(WEEK)))
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

        survey.core().candor.unanswered().tick(opened.wave().closes());
        survey.core().candor.unanswered().tick(opened.wave().closes().plus(WEEK));

        assertThat(survey.alerts(opened.wave().closes().plus(WEEK)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.words()).contains("• CI, "));
    }

    @Test
    void a_result_of_an_earlier_quarter_or_one_that_is_withheld_is_not_listed() {
        survey.wave(6);
        Instant first = TEN.plus(Duration.ofDays(100));
        survey.core().candor.unanswered().tick(first);
        survey.core().candor.unanswered().tick(first.plus(WEEK));
        assertThat(survey.alerts(first.plus(WEEK))).isEmpty();
    }
}
