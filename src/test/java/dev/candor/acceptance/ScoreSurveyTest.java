package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import dev.candor.demo.user.UserDriver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A survey that asks the System Usability Scale: ten statements in one form, and one score in the result. */
@Tag("slow")
final class ScoreSurveyTest {
    private static final int RESPONDENTS = 32;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ten_statements_are_answered_and_one_score_is_posted(Transport transport) {
        List<Question> items = items();
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport, items)) {
            assertThat(fixture.users.prompt(BotFixture.YOU).words())
                    .contains("10 questions", items.get(0).wording(), "1 = strongly disagree, 5 = strongly agree");
            fixture.users.atWork().stream()
                    .filter(person -> !fixture.users.directMessages(person).isEmpty())
                    .limit(RESPONDENTS)
                    .forEach(person -> answer(fixture, person, items));

            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofHours(4)));

            assertThat(fixture.users.posts("C0CI"))
                    .singleElement()
                    .satisfies(post -> assertThat(post.words())
                            .contains(
                                    "A score of 75 of 100 (System Usability Scale).",
                                    "Likely range for all users of CI:")
                            .as("never an item by itself")
                            .doesNotContain("frequently", "cumbersome", "agree"));
            assertThat(fixture.users.command(BotFixture.YOU, "ci")).contains("75 of 100");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    /** Four to each odd statement and two to each even one, which scores 75. */
    private static void answer(BotFixture fixture, String person, List<Question> items) {
        fixture.users.openForm(person, 4);
        UserDriver user = fixture.as(person);
        for (int i = 1; i < items.size(); i++) {
            user.pick(items.get(i).id(), i % 2 == 0 ? "4" : "2");
        }
        user.submit();
        assertThat(fixture.users.awaitModal(person, "whole record").words())
                .contains(items.get(9).wording());
        user.closeAll();
        fixture.clock.advance(Duration.ofSeconds(6)); // Slack limits the opened views per minute.
    }

    private static List<Question> items() {
        Product ci = new Product("ci", "CI", List.of(), "C0CI", List.of(), List.of());
        return Template.SUS.questions(new Catalogue(List.of(ci), List.of(), List.of()), ci);
    }
}
