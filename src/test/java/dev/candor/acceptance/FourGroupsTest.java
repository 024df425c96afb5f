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

/** A survey on satisfaction, free choice and alternatives: the details of its result show the four groups of users. */
@Tag("slow")
final class FourGroupsTest {
    /** Satisfaction, free choice and alternative of one person of each group, and of another loyal and another hostage one. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of("5", "Yes", "No"),
            List.of("4", "Rather no", "Yes"),
            List.of("2", "No", "No"),
            List.of("1", "No", "Yes"),
            List.of("4", "Rather yes", "Yes"),
            List.of("3", "Rather yes", "No"));

    private static final int RESPONDENTS = 6 * 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void the_details_show_who_is_loyal_mercenary_hostage_or_defector(Transport transport) {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, transport, adoption())) {
            List<String> people = fixture.users.atWork().stream()
                    .filter(person -> !fixture.users.directMessages(person).isEmpty())
                    .limit(RESPONDENTS)
                    .toList();
            assertThat(people).hasSize(RESPONDENTS);
            for (int i = 0; i < RESPONDENTS; i++) {
                answer(fixture, people.get(i), ANSWERS.get(i % ANSWERS.size()));
            }

            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofHours(4)));

            UserDriver you = fixture.as(BotFixture.YOU);
            you.click(fixture.users.posts("C0CI").get(0), "results.details");
            assertThat(fixture.users
                            .awaitModal(BotFixture.YOU, "Four groups of users")
                            .words())
                    .contains(
                            "Hostages (not satisfied, and have no real alternative): 35 %",
                            "Loyal (satisfied, and would choose it): 35 %",
                            "Mercenaries (satisfied, but would choose something else): 15 %",
                            "Defectors (not satisfied, and could leave): 15 %",
                            "Each person is in one group, by three answers")
                    .doesNotContain("ntested", "captivity.four-groups");
            you.close();
            assertThat(fixture.users.command(BotFixture.YOU, "ci teams"))
                    .as("satisfaction is divided once")
                    .contains("counted for the whole product alone")
                    .doesNotContain("ayments");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    private static void answer(BotFixture fixture, String person, List<String> answers) {
        fixture.users.openForm(person, Integer.parseInt(answers.get(0)));
        UserDriver user = fixture.as(person);
        user.pick("choice", answers.get(1));
        user.pick("alternative", answers.get(2));
        user.submit();
        assertThat(fixture.users.awaitModal(person, "whole record").words()).contains("real alternative");
        user.closeAll();
        fixture.clock.advance(Duration.ofSeconds(6)); // Slack limits the opened views per minute.
    }

    private static List<Question> adoption() {
        Product ci = new Product("ci", "CI", List.of(), "C0CI", List.of(), List.of());
        return Template.ADOPTION.questions(new Catalogue(List.of(ci), List.of(), List.of()), ci);
    }
}
