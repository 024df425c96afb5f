package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.ADMIN;
import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest extends UiTest {
    @Test
    void a_survey_about_generations_that_owners_ask_is_known_before_its_first_result() {
        assertThat(fixture.command(engineer(1), "migration ci")).contains("No survey has asked yet");
        fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("ci_migration")));

        assertThat(fixture.command(engineer(1), "migration ci"))
                .contains(
                        "There is no result about the generations of CI yet.",
                        "The survey “Migration between generations” is open until")
                .doesNotContain("No survey has asked yet");
    }

    @Test
    void a_generation_that_is_not_configured_gets_one_that_is_and_the_way_to_all_commands() {
        assertThat(fixture.command(engineer(1), "migration jenkin"))
                .contains("Did you mean `/platform-feedback migration jenkins`?");
        assertThat(fixture.command(engineer(1), "migration subversion"))
                .contains("Which product? For example `/platform-feedback migration ci`.", "`/platform-feedback help`");
    }

    @Test
    void a_product_without_a_survey_gets_the_way_to_the_first(@TempDir Path folder) {
        try (UiFixture larger = new UiFixture(folder, 1)) {
            assertThat(larger.command(OWNER, "p1"))
                    .endsWith("No survey is scheduled: an owner starts one with `/platform-feedback ask p1`.\n");
        }
    }

    @Test
    void results_for_owners_only_are_refused_to_others(@TempDir Path folder) {
        try (UiFixture strict = new UiFixture(folder, false)) {
            String wave = strict.open("ci-pulse");
            strict.rate(wave, 10, 5).close(wave);

            for (String text : new String[] {"ci", "ci trend", "ci comments", "ci teams", "compare ci jenkins"}) {
                assertThat(command(strict, engineer(1), text))
                        .contains("Only the owners of CI can see its results.", "@U0PM @S0PLATFORM")
                        .as("never a figure: " + text)
                        .doesNotContain("%", "mostly", "satisfied");
            }
            assertThat(command(strict, ADMIN, "ci")).contains("Only the owners of CI can see its results.");
            assertThat(command(strict, engineer(1), "")).contains("There is no product whose results you can see.");
            assertThat(command(strict, OWNER, "")).contains("CI, 3 Nov 2026").doesNotContain("Jenkins");
            assertThat(command(strict, IN_GROUP, "ci")).contains("satisfied");
        }
    }

    @Test
    void every_view_shows_its_result() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);

        assertThat(command(engineer(12), ""))
                .contains("CI, 3 Nov 2026: about 80 % or more satisfied, about 20 % or less dissatisfied;");
        assertThat(command(engineer(12), "CI"))
                .startsWith("(CI: about 80 % or more of those who answered are satisfied.)");
        assertThat(command(engineer(12), "ci trend"))
                .startsWith("(CI in the last 12 months. No earlier result to compare with.)");
        assertThat(command(engineer(12), "ci comments")).contains("fewer than 3 comments were written for everyone");
        assertThat(command(engineer(12), "ci teams")).contains("CI");
        assertThat(command(engineer(12), "compare ci jenkins"))
                .contains("CI replaces Jenkins.", "Jenkins: no result yet.");
        assertThat(command(engineer(12), "ci"))
                .as("never how many answered, never a person")
                .doesNotContainPattern("\\b(9|11|12) (answers|people)")
                .doesNotContainPattern("U\\d\\d");
    }

    @Test
    void comments_for_owners_are_hidden_from_everyone_else_including_admins() {
        String wave = fixture.open("ci-pulse");
        fixture.commentForOwners(wave, "between us", "in confidence", "tell nobody")
                .close(wave);

        assertThat(command(OWNER, "ci comments")).contains("> between us\n> in confidence\n> tell nobody\n");
        assertThat(command(IN_GROUP, "ci comments")).contains("> between us\n");
        for (String other : List.of(ADMIN, engineer(1), "U0OLD")) {
            assertThat(command(other, "ci comments"))
                    .as("never to " + other)
                    .contains("fewer than 3 comments were written for everyone")
                    .doesNotContain("between us", "in confidence", "tell nobody");
        }
    }

    @Test
    void a_later_owner_does_not_read_comments_for_the_owners_at_the_opening() {
        String wave = fixture.open("ci-pulse");
        fixture.commentForOwners(wave, "between us", "in confidence", "tell nobody");
        fixture.directory.put("S0PLATFORM", Set.of(new Person(engineer(1), UiFixture.LONDON)));
        fixture.close(wave);

        assertThat(command(IN_GROUP, "ci comments")).contains("> between us\n");
        assertThat(command(engineer(1), "ci comments"))
                .contains("fewer than 3 comments were written for everyone")
                .doesNotContain("between us", "in confidence", "tell nobody");
    }

    @Test
    void a_survey_waits_while_the_owners_cannot_be_looked_up() {
        fixture.directory.hide("S0PLATFORM");
        assertThat(command(OWNER, "ask ci"))
                .contains("nobody can be asked now. The people to ask cannot be looked up right now");
    }

    @Test
    void the_previous_result_of_a_survey_is_found_behind_many_of_another() {
        String first = fixture.open("jenkins-pulse");
        fixture.rate(first, 10, 5).close(first);
        for (int i = 0; i < 8; i++) {
            fixture.advance(Duration.ofDays(1));
            fixture.close(fixture.open("jenkins-words"));
        }
        fixture.advance(Duration.ofDays(1));
        String last = fixture.open("jenkins-pulse");
        fixture.rate(last, 10, 1).close(last);

        assertThat(command(engineer(12), "jenkins"))
                .contains(
                        "▼ Down from about 80 % or more to about 20 % or less satisfied since 3 November, by at least")
                .as("never a claim that it is the first")
                .doesNotContain("No earlier result");
    }

    @Test
    void an_unknown_command_brings_a_suggestion_and_leads_to_the_help() {
        assertThat(command(engineer(1), "ci trand"))
                .isEqualTo("""
                        (That was not understood. Did you mean /platform-feedback ci trend?)
                        That was not understood. Did you mean `/platform-feedback ci trend`?
                        ~ Everything you can ask: `/platform-feedback help`
                        """)
                .as("never what was typed, which could be anything")
                .doesNotContain("trand");
    }

    @ParameterizedTest
    @CsvSource({
        "export, export ci",
        "ASK, ask ci",
        "close, close ci",
        "mark, mark ci new runners live",
        "mark we have moved all of the build agents to new machines, mark ci new runners live",
        "ask everyone, ask ci",
        "trend, ci trend",
        "trend 3m, ci trend",
        "teams, ci teams",
        "story, story ci",
        "story last, story ci last",
        "story 2026q3, story ci 2026q3",
        "story of summer, story ci",
    })
    void a_verb_without_the_product_that_it_needs_brings_one_question(String typed, String example) {
        assertThat(command(engineer(1), typed))
                .isEqualTo(withHelp("Which product? For example `/platform-feedback " + example + "`."));
    }

    @ParameterizedTest
    @CsvSource({
        "compare, compare ci jenkins",
        "compare ci, compare ci jenkins",
        "compare ci ci, compare ci jenkins",
        "compare jenkins jenkins, compare jenkins ci",
        "compare storage weather, compare storage ci",
    })
    void a_comparison_of_something_else_than_two_products_says_what_it_takes(String typed, String example) {
        assertThat(command(engineer(1), typed))
                .isEqualTo(withHelp("A comparison takes two different products. For example `/platform-feedback "
                        + example + "`."));
    }

    private static String withHelp(String sentence) {
        return "(" + sentence.replace("`", "") + ")\n" + sentence
                + "\n~ Everything you can ask: `/platform-feedback help`\n";
    }

    @Test
    void the_button_of_a_personal_link_says_what_it_opens() {
        assertThat(command(OWNER, "report ci")).contains("CI in your browser.", "[Open the report|link.report|]");
        assertThat(command(OWNER, "export ci"))
                .contains("CI: export in your browser.", "[Open the export|link.report|]");
    }

    @Test
    void help_lists_all_commands() {
        assertThat(command(engineer(1), "help")).isEqualTo("""
                (What you can ask.)
                # What you can ask
                `/platform-feedback` – every product's latest result
                `/platform-feedback ci` – one product's result
                `/platform-feedback ci trend 12m` – how it went over time (also 3m, 26w, 2y or all)
                `/platform-feedback ci comments` – what people wrote
                `/platform-feedback ci teams` – team by team
                `/platform-feedback compare ci jenkins` – two products side by side
                `/platform-feedback migration ci` – the use of each generation, and the blockers of the move
                `/platform-feedback story ci` – what was heard, done and changed in a quarter (also with 2026Q3 or last)
                `/platform-feedback report ci` – open it in your browser (without a product: all)
                `/platform-feedback stop ci` – stop asking me about it (without a product: about everything)
                `/platform-feedback start ci` – ask me again (without a product: about everything)
                `/platform-feedback privacy` – what is stored, what is not, how to check it
                `/platform-feedback help` – this page
                *For owners*
                `/platform-feedback ask ci` – start a survey, now or later
                `/platform-feedback close ci` – close the open survey early
                `/platform-feedback mark ci new runners live` – mark today in the trend, or with a date like 2026-10-05
                `/platform-feedback export ci` – the published figures as CSV, JSON or Markdown
                `/platform-feedback digest` – post the digest now (admins too)
                ~ Products: `ci` CI, `jenkins` Jenkins, `storage` Object storage
                """);
    }

    @Test
    void privacy_says_what_is_stored_what_is_not_and_what_it_cannot_protect_from() {
        assertThat(command(engineer(1), "privacy")).isEqualTo("""
                        (How this is anonymous, in five sentences.)
                        1. Your answers are sealed at once, without your name and without the time.
                        2. Whether you answered is noted apart from them, until the survey closes.
                        3. Your answers are opened at the close, counted and destroyed, except comments that may be shown.
                        4. Results are rounded figures of 5 answers or more, and comments without name or team.
                        5. Candor cannot protect you from the person who runs the server, nor from your own way of writing.
                        [What is stored, and how to check it|privacy.more|]
                        """);
        assertThat(fixture.handler
                        .form(engineer(1), "privacy.more", "")
                        .orElseThrow()
                        .fields()
                        .toString())
                .contains("A group needs 5 answers. Comments need 10 people who answered and 3 comments")
                .contains("The person who runs the server could change the program while a survey is open")
                .contains("Slack sees what you type into Slack")
                .contains("Your way of writing can give you away")
                .contains("`src/docs/privacy.md`")
                .contains("`scripts/candor audit --db FILE`")
                .contains("806e9a243dbb", "`min_group=5 min_comment_ballots=10 min_comments=3`")
                .as("never a promise that cannot be kept")
                .doesNotContain("100 %", "impossible", "guarantee");
    }

    @Test
    void waves_that_show_nothing_hide_no_earlier_result() {
        String wave = fixture.open("ci-pulse");
        fixture.rate(wave, 10, 5).close(wave);
        for (int i = 0; i < 9; i++) {
            fixture.advance(Duration.ofDays(7));
            String next = fixture.open("ci-pulse");
            fixture.rate(next, 3, 1).close(next);
        }

        assertThat(command(engineer(1), "ci")).contains("about 80 % or more of those who answered are satisfied");
        assertThat(command(engineer(1), "")).contains("about 80 % or more");
        assertThat(command(engineer(1), "ci trend"))
                .as("the trend has them all")
                .contains("3 Nov 2026 about 80 % or more");
    }

    private static String command(UiFixture fixture, String person, String text) {
        return fixture.command(person, text);
    }
}
