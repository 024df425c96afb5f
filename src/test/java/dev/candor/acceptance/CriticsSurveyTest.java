package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is unfavourable: above the lowest of four results, and to every product of a survey. */
@Tag("slow")
final class CriticsSurveyTest {
    private static final int RESPONDENTS = 20;

    /** A choice of one option is shown from 30 answers on. */
    private static final int RESPONDENTS_TO_SEVERAL = 32;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String OWNER = "U0PM";

    private static final Question CI =
            new Question("satisfaction", QuestionType.RATING, "How satisfied are you with CI?", List.of());
    private static final Question JENKINS =
            new Question("old", QuestionType.RATING, "How satisfied are you with Jenkins?", List.of()).about("jenkins");
    private static final Question KUBERNETES = new Question(
                    "clusters", QuestionType.RATING, "How satisfied are you with Kubernetes?", List.of())
            .about("kubernetes");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_result_its_trend_and_its_page_say_that_what_is_above_the_floor_moved(Transport transport)
            throws IOException, InterruptedException {
        try (BotFixture fixture =
                BotFixture.withOpenWave(folder, transport, List.of(CI), SmallCompany.ofEngineers(RESPONDENTS + 10))) {
            List<String> people = respondents(fixture, RESPONDENTS);
            for (int wave = 0; wave < 4; wave++) {
                answerAndClose(fixture, people, wave, 5);
            }
            assertThat(latestResult(fixture)).contains("satisfied").doesNotContain("floor");

            answerAndClose(fixture, people, 4, 1);
            String above =
                    "More lies above the critics' floor now. The whole share went from about 20 % or less to about 80 %"
                            + " or more dissatisfied.";
            assertThat(latestResult(fixture)).contains(above).doesNotContain("floor rose");
            assertThat(fixture.users.command(BotFixture.YOU, "ci trend"))
                    .contains(
                            "*Critics' floor*: about 20 % or less dissatisfied, the lowest of the last 4 results",
                            above);
            assertThat(ReportVisit.by(fixture, BotFixture.YOU, "report ci").read("/product/ci"))
                    .contains(
                            "Critics' floor", "More lies above the critics' floor", "lowest of 4 results", "above it");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void of_several_products_in_one_survey_the_result_says_how_many_are_unfavourable_to_each(Transport transport)
            throws IOException, InterruptedException {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport, List.of(CI, JENKINS, KUBERNETES))) {
            List<String> people = respondents(fixture, RESPONDENTS_TO_SEVERAL);
            for (int i = 0; i < people.size(); i++) {
                // Thirteen like nothing; as many others like Jenkins alone, and four all else.
                answer(fixture, people.get(i), i < 26 ? 1 : 5, i < 13 || i >= 28 ? 2 : 4, i < 26 ? 2 : 5);
            }
            fixture.clock.advanceTo(BotFixture.CLOSES);
            fixture.deliver();

            Message result = post(fixture);
            assertThat(result.words()).contains("dissatisfied").doesNotContain("every product");
            fixture.as(BotFixture.YOU).click(result, "results.details");
            assertThat(fixture.users
                            .awaitModal(BotFixture.YOU, "How satisfied are you with Jenkins?")
                            .words())
                    .contains("About 40 % are dissatisfied with CI, with Jenkins and with Kubernetes. Likely range");
            ReportVisit owner = ReportVisit.by(fixture, OWNER, "export ci");
            assertThat(owner.read("/product/ci"))
                    .contains("About 40 % are dissatisfied with CI, with Jenkins and with Kubernetes.");
            assertThat(owner.read("/download/ci.csv"))
                    .contains("critics.of-all", "Unfavourable to every product asked about,whole product,Yes");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static List<String> respondents(BotFixture fixture, int most) {
        return fixture.users.atWork().stream()
                .filter(person -> !fixture.users.directMessages(person).isEmpty())
                .limit(most)
                .toList();
    }

    /** Lets everybody rate the weekly wave of this number with this point, and closes it. */
    private static void answerAndClose(BotFixture fixture, List<String> people, int wave, int point) {
        Instant opens = BotFixture.OPENS.plus(WEEK.multipliedBy(wave));
        if (fixture.clock.instant().isBefore(opens)) {
            fixture.clock.advanceTo(opens);
            fixture.deliverPrompts();
        }
        for (String person : people) {
            fixture.users.answer(person, point);
            fixture.clock.advance(Duration.ofSeconds(6)); // Slack limits the opened views per minute.
        }
        fixture.clock.advanceTo(BotFixture.CLOSES.plus(WEEK.multipliedBy(wave)));
        fixture.deliver();
    }

    private static void answer(BotFixture fixture, String person, int ci, int jenkins, int kubernetes) {
        fixture.users.openForm(person, ci);
        UserDriver user = fixture.as(person);
        user.pick(JENKINS.id(), String.valueOf(jenkins));
        user.pick(KUBERNETES.id(), String.valueOf(kubernetes));
        user.submit();
        assertThat(fixture.users.awaitModal(person, "whole record").words())
                .contains("How satisfied are you with Kubernetes?")
                .as("nobody is asked it")
                .doesNotContain("every product");
        user.closeAll();
        fixture.clock.advance(Duration.ofSeconds(6));
    }

    private static Message post(BotFixture fixture) {
        List<Message> posts = fixture.users.posts("C0CI");
        return posts.get(posts.size() - 1);
    }

    private static String latestResult(BotFixture fixture) {
        return post(fixture).words();
    }
}
