package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import dev.candor.demo.user.UserDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A survey about the generations of a product: each answer asks its own questions, and the page tells them apart. */
@Tag("slow")
final class GenerationsSurveyTest {
    private static final int RESPONDENTS = 36;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void generations_are_asked_and_shown_in_slack_and_in_the_browser(Transport transport)
            throws IOException, InterruptedException {
        try (BotFixture fixture =
                BotFixture.withOpenWave(folder, transport, questions(), SmallCompany.ofEngineers(RESPONDENTS + 6))) {
            assertThat(fixture.users.command(BotFixture.YOU, "migration ci"))
                    .contains("There is no result about the generations of CI yet.", "is open until");
            List<String> people = fixture.users.atWork().stream()
                    .filter(person -> !fixture.users.directMessages(person).isEmpty())
                    .limit(RESPONDENTS)
                    .toList();
            for (int i = 0; i < people.size(); i++) {
                answer(fixture, people.get(i), i);
            }
            fixture.clock.advanceTo(BotFixture.CLOSES.plus(Duration.ofMinutes(1)));
            fixture.deliver();

            String ofOldest = fixture.users.command(BotFixture.YOU, "migration jenkins");
            assertThat(ofOldest)
                    .contains(
                            "CI – generations",
                            "said which they use.",
                            " % use an older generation, alone or with others.")
                    .contains("*CI*: mostly positive (too few answers for figures).")
                    .contains("*Jenkins*: mostly negative (too few answers for figures).")
                    .contains("from people who chose “Jenkins” or “Both”", "No time for the move")
                    .doesNotContain("Payments", "Search", "Mobile");
            assertThat(fixture.users.command(BotFixture.YOU, "migration ci")).isEqualTo(ofOldest);
            the_button_leads_to_the_page(fixture);
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @Test
    void a_product_without_generations_and_one_that_no_survey_asked_about_get_the_way_out() {
        try (BotFixture fixture = BotFixture.started(folder, Transport.HTTP)) {
            assertThat(fixture.users.command(BotFixture.YOU, "migration storage"))
                    .contains("Object storage has one generation only", "`replaces`");
            assertThat(fixture.users.command(BotFixture.YOU, "migration"))
                    .contains("Which product? For example", "migration ci");
            assertThat(fixture.users.command(BotFixture.YOU, "migrate ci")).contains("Did you mean", "migration ci");
        }
    }

    @Test
    void the_engineers_of_the_demo_answer_by_what_they_use() {
        try (BotFixture fixture = BotFixture.withoutWave(folder, Transport.HTTP, questions())) {
            fixture.workspace.startEngineers(42);
            fixture.open();
            fixture.clock.advance(Duration.ofDays(5), Duration.ofMinutes(30));
            fixture.deliver();

            String page = fixture.users.command(BotFixture.YOU, "migration ci");
            assertThat(page).contains("said which they use.", "satisfied", "What keeps you, or kept you");
            assertThat(page).containsPattern("About \\d+ % use CI alone").containsPattern("Both\n\\d+ %");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    /** Half use CI, a quarter Jenkins, a quarter both. */
    private static void answer(BotFixture fixture, String person, int number) {
        UserDriver user = fixture.as(person);
        user.click(fixture.users.prompt(person), "prompt.answer");
        user.awaitModal("ballot");
        String generation = number % 2 == 0 ? "CI" : number % 4 == 1 ? "Jenkins" : "Both";
        user.pick("generation", generation);
        if (!generation.equals("Jenkins")) {
            awaitField(user, "satisfaction-ci");
            user.pick("satisfaction-ci", String.valueOf(3 + number % 3));
        }
        if (!generation.equals("CI")) {
            awaitField(user, "satisfaction-jenkins");
            user.pick("satisfaction-jenkins", String.valueOf(1 + number % 3));
            user.pick("blockers", "No time for the move");
        }
        user.submit();
        assertThat(fixture.users.awaitModal(person, "whole record").words())
                .contains("Which of these do you use?\n*" + generation);
        user.closeAll();
        fixture.clock.advance(Duration.ofSeconds(6)); // Slack limits the opened views per minute.
    }

    private static void awaitField(UserDriver user, String field) {
        user.await(
                "the field " + field,
                () -> user.modal().filter(view -> view.element(field, "").isPresent()));
    }

    private static void the_button_leads_to_the_page(BotFixture fixture) throws IOException, InterruptedException {
        ReportVisit visit = ReportVisit.byButton(fixture, BotFixture.YOU, "results.migration");
        assertThat(visit.start()).hasToString("/report/migration/ci");
        assertThat(visit.read("/migration/ci"))
                .contains("CI: generations", "<polygon", "No time for the move", " % use an older generation");
    }

    private static List<Question> questions() {
        Product ci = new Product("ci", "CI", List.of(), "C0CI", List.of(), List.of("jenkins"));
        Product jenkins = new Product("jenkins", "Jenkins", List.of(), "C0JENKINS", List.of(), List.of());
        return Template.MIGRATION.questions(new Catalogue(List.of(ci, jenkins), List.of(), List.of()), ci);
    }
}
