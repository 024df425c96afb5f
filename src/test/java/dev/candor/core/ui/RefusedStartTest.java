package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Form;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times at which a survey cannot be planned to open, and what changed meanwhile. */
class RefusedStartTest extends UiTest {
    private static final String LATER = seconds("2026-11-05T09:00:00Z").get(0);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2026-11-03T09:59:00Z, This time has passed.",
        "2026-11-03T10:00:00Z, This time has passed.",
        "2027-12-01T10:00:00Z, This is more than a year ahead.",
    })
    void a_time_at_which_nothing_can_be_opened_is_refused_at_its_field(String at, String why) {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", seconds(at))))
                .startsWith("{start=" + why + " Please choose");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void a_time_in_the_past_is_said_to_be_past_before_anything_is_submitted() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", seconds("2026-11-03T09:59:00Z"))))
                .contains("This time has passed. Please choose a later one.")
                .doesNotContain("It opens on");
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", seconds("2027-12-01T10:00:00Z"))))
                .contains("This is more than a year ahead. Please choose an earlier time.");
    }

    @Test
    void a_start_while_the_survey_is_still_open_is_refused_with_the_next_time_that_works() {
        fixture.open("ci-pulse");

        assertRefused(
                fixture,
                OWNER,
                "ask ci ci-pulse",
                "2026-11-05T09:00:00Z",
                "It cannot open on Thursday 5 November, 09:00 your time: it is already open then. The next time that"
                        + " works is Sunday 8 November, 10:00 your time.");
    }

    @Test
    void a_start_on_the_day_on_which_the_survey_is_due_by_its_schedule_is_refused() {
        assertRefused(
                fixture,
                OWNER,
                "ask ci ci-pulse",
                "2026-11-10T14:00:00Z",
                "It cannot open on Tuesday 10 November, 14:00 your time: it is already open then. The next time that"
                        + " works is Sunday 15 November, 10:00 your time.");
    }

    @Test
    void a_start_for_which_the_contact_limit_leaves_nobody_is_refused(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(14)))) {
            assertRefused(
                    limited,
                    "U0OLD",
                    "ask jenkins jenkins-pulse",
                    "2026-11-04T12:00:00Z",
                    "It cannot open on Wednesday 4 November, 12:00 your time: people are asked at most 1 survey in 14"
                            + " days, and most of its people will be asked by “Jenkins words”. The next"
                            + " time that works is Wednesday 18 November, 10:00 your time.");
        }
    }

    @Test
    void a_start_whose_people_are_free_again_only_when_it_would_close_is_refused_with_that_time(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(7)))) {
            limited.open("ci-pulse");

            assertRefused(
                    limited,
                    "U0OLD",
                    "ask jenkins jenkins-pulse",
                    "2026-11-05T10:00:00Z",
                    "It cannot open on Thursday 5 November, 10:00 your time: people are asked at most 1 survey in 7 days,"
                            + " and most of its people were asked by “CI pulse”. The next time that works"
                            + " is Tuesday 10 November, 10:00 your time.");
        }
    }

    @Test
    void a_start_that_the_contact_limit_would_delay_is_refused_with_a_time_at_which_it_stays_open_as_long_as_chosen(
            @TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(2)))) {
            limited.tick();
            assertRefused(
                    limited,
                    "U0OLD",
                    "ask jenkins jenkins-pulse",
                    "2026-11-04T12:00:00Z",
                    "It cannot open on Wednesday 4 November, 12:00 your time: people are asked at most 1 survey in 2 days,"
                            + " and most of its people will be asked by “Jenkins words”. The next time that"
                            + " works is Friday 6 November, 10:00 your time.");

            assertThat(limited.submit(
                            "U0OLD", "ask jenkins jenkins-pulse", Map.of("start", seconds("2026-11-06T10:00:00Z"))))
                    .contains(
                            "It opens on Friday 6 November, 10:00 your time and closes on Wednesday 11 November, 10:00");
            while (!limited.isOpen("jenkins-pulse")) {
                limited.advance(Duration.ofHours(1)).tick();
            }

            assertThat(limited.now).isEqualTo("2026-11-06T10:00:00Z");
        }
    }

    @Test
    void a_start_with_too_few_people_to_ask_is_refused() {
        assertRefused(
                fixture,
                "U0STORE",
                "ask storage",
                "2026-11-05T09:00:00Z",
                "It cannot open on Thursday 5 November, 09:00 your time: fewer than 5 people would be asked, too few to"
                        + " show any result.");
    }

    @Test
    void a_start_outside_of_working_hours_is_refused_with_their_next_beginning(@TempDir Path other) {
        try (UiFixture brief = new UiFixture(other, Duration.ofHours(12))) {
            assertRefused(
                    brief,
                    OWNER,
                    "ask ci",
                    "2026-11-04T18:00:00Z",
                    "It cannot open on Wednesday 4 November, 18:00 your time: its people have no working hours while it is"
                            + " open. The next time that works is Thursday 5 November, 09:00 your time.");
        }
    }

    @Test
    void a_start_whose_people_cannot_be_looked_up_is_planned_with_a_warning() {
        fixture.directory.hide("C0ENG");

        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER))))
                .contains("Candor cannot tell yet whether it can open on Thursday 5 November, 09:00 your time: the"
                        + " audience of CI: C0ENG cannot be read; invite Candor to it.");
        assertThat(fixture.ownerSurveys.plannedStarts()).hasSize(1);
    }

    @Test
    void what_was_chosen_is_there_again_where_a_refusal_comes_too_late_to_mark_its_field() {
        fixture.open("ci-pulse");
        Form form = form(OWNER, "ask ci ci-pulse");

        FormOutcome refused = fixture.handler.submit(
                OWNER,
                form.area(),
                form.context(),
                FilledForm.of(form, Map.of("start", List.of(LATER), "open_for", List.of("P2D"))));

        assertThat(filledAgain(refused))
                .containsOnlyOnce("*Your choice is not stored yet.*\n")
                .containsOnlyOnce(
                        "It cannot open on Thursday 5 November, 09:00 your time: it is already open then. The next"
                                + " time that works is Sunday 8 November, 10:00 your time.")
                .contains("{survey|ci-pulse|", "{open_for|P2D|", "{start|2026-11-05T09:00:00Z}", "[[Plan it|ci]]");
    }

    @Test
    void a_plan_that_changed_meanwhile_is_shown_where_that_is_found_too_late_to_mark_a_field() {
        Form open = form(OWNER, "ask ci");
        fixture.submit(IN_GROUP, "ask ci", Map.of("start", List.of(LATER)));

        FormOutcome refused = fixture.handler.submit(
                OWNER,
                open.area(),
                open.context(),
                FilledForm.of(open, Map.of("start", seconds("2026-11-06T09:00:00Z"))));

        assertThat(filledAgain(refused))
                .contains(
                        "*Your choice is not stored yet.* The plan of this survey has just changed.\n",
                        "*Planned.* It opens on Thursday 5 November, 09:00 your time",
                        "[[Change the plan|ci]]")
                .doesNotContain("open this window again");
    }

    @Test
    void a_plan_that_another_owner_made_meanwhile_is_not_replaced() {
        Form open = form(OWNER, "ask ci");
        fixture.submit(IN_GROUP, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(FilledForm.shown(fixture.handler.submit(
                        OWNER,
                        open.area(),
                        open.context(),
                        FilledForm.of(open, Map.of("start", seconds("2026-11-06T09:00:00Z"))))))
                .isEqualTo("{survey=The plan of this survey has just changed. Please open this window again.}");
        assertThat(fixture.ownerSurveys.plannedStarts())
                .singleElement()
                .satisfies(start -> assertThat(start.at()).isEqualTo("2026-11-05T09:00:00Z"));
    }

    /** What the form says of this time, and what happens when it is submitted, which must be the same refusal. */
    private void assertRefused(UiFixture company, String owner, String command, String at, String why) {
        Map<String, List<String>> values = Map.of("start", seconds(at));
        assertThat(redrawn(company, owner, command, values)).contains(why).doesNotContain("It opens on");
        assertThat(company.submit(owner, command, values)).isEqualTo("{start=" + why + "}");
        assertThat(company.ownerSurveys.plannedStarts()).isEmpty();
    }

    /** The form that is drawn again where it is too late to mark the fields of one that was submitted like this. */
    private static String filledAgain(FormOutcome outcome) {
        return ((FormOutcome.Invalid) outcome)
                .filled()
                .get()
                .map(RenderedPage::of)
                .orElse("");
    }
}
