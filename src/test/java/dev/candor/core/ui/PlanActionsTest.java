package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.IN_GROUP;
import static dev.candor.core.ui.UiFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.Form;
import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys that owners plan for later. */
class PlanActionsTest extends UiTest {
    private static final String LATER =
            String.valueOf(Instant.parse("2026-11-05T09:00:00Z").getEpochSecond());

    @Test
    void a_planned_survey_opens_when_it_is_due_and_not_before() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", List.of(LATER))))
                .contains(
                        "It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10 November, 09:00 your"
                                + " time.",
                        "About 10 people are asked, from @C0ENG",
                        "About 5 answers are expected, if 50 % answer",
                        "[[Plan it|ci]]");
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER), "open_for", List.of("P2D"))))
                .isEqualTo("""
                        (Planned: “CI pulse”. It opens on Thursday 5 November, 09:00 your time and closes on Saturday 7 \
                        November, 09:00 your time.)
                        Planned: “CI pulse”. It opens on Thursday 5 November, 09:00 your time and closes on Saturday 7 \
                        November, 09:00 your time.
                        [Cancel the planned start|ask.cancel|ci-pulse]
                        ~ If that changes, the owners get a message. You can cancel it later, too: on Candor's Home tab, \
                        or with `/platform-feedback ask ci`.
                        """);

        fixture.advance(Duration.ofHours(46)).tick();
        assertThat(fixture.waveStore.open()).as("an hour before").isEmpty();
        fixture.advance(Duration.ofHours(1)).tick();

        assertThat(fixture.waveStore.open()).singleElement().satisfies(wave -> {
            assertThat(wave.scheduled()).isEqualTo("2026-11-05T09:00:00Z");
            assertThat(wave.closes()).isEqualTo("2026-11-07T09:00:00Z");
        });
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        fixture.tick();
        assertThat(fixture.messages(OutboxMessage.Kind.ALERT)).isEmpty();
    }

    @Test
    void a_plan_is_shown_and_can_be_cancelled() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(command(IN_GROUP, "ask ci"))
                .contains(
                        "*Planned.* It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10 November,"
                                + " 09:00 your time.",
                        "About 10 people are asked, from @C0ENG",
                        "About 5 answers are expected, if 50 % answer",
                        "[Cancel the planned start|ask.cancel|ci-pulse]");
        Form open = form(IN_GROUP, "ask ci");
        assertThat(fixture.handler.change(
                        IN_GROUP, new FormPress("ask", "ci", "ask.cancel", "ci-pulse", FilledForm.of(open, Map.of()))))
                .hasValueSatisfying(form -> assertThat(RenderedPage.of(form))
                        .contains("The planned start of “CI pulse” is cancelled.")
                        .doesNotContain("Cancel the planned start"));
        fixture.advance(Duration.ofDays(3)).tick();
        assertThat(fixture.waveStore.open()).isEmpty();
    }

    @Test
    void the_form_of_a_planned_survey_changes_its_plan() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER), "open_for", List.of("P2D")));
        String start = "start." + LATER;
        assertThat(command(IN_GROUP, "ask ci"))
                .contains(
                        "[[Change the plan|ci]]",
                        "{open_for." + LATER + "|P2D|",
                        "{" + start + "|2026-11-05T09:00:00Z}")
                .doesNotContain("Ask now", "to ask now", "If you change the plan");
        assertThat(fixture.submit(IN_GROUP, "ask ci", Map.of(start, List.of())))
                .isEqualTo("{" + start + "=Please choose a time, or press “Cancel the planned start” above.}");

        assertThat(redrawn(IN_GROUP, "ask ci", Map.of(start, seconds("2026-11-06T09:00:00Z"))))
                .contains("*If you change the plan:* It opens on Friday 6 November, 09:00 your time");
        assertThat(fixture.submit(IN_GROUP, "ask ci", Map.of(start, seconds("2026-11-06T09:00:00Z"))))
                .contains("Planned: “CI pulse”. It opens on Friday 6 November, 09:00 your time and closes on Sunday 8");
        assertThat(fixture.ownerSurveys.plannedStarts())
                .containsExactly(
                        new PlannedStart("ci-pulse", "ci", Instant.parse("2026-11-06T09:00:00Z"), Duration.ofDays(2)));
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

    @Test
    void only_owners_see_a_plan_on_the_home_tab() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(RenderedPage.of(fixture.handler.home("U01"))).doesNotContain("Planned");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2026-11-03T09:59:00Z, This time has passed.",
        "2026-11-03T10:00:00Z, This time has passed.",
        "2027-12-01T10:00:00Z, This is more than a year ahead.",
    })
    void a_time_at_which_nothing_can_be_opened_is_refused_at_its_field(Instant at, String why) {
        assertThat(fixture.submit(OWNER, "ask ci", Map.of("start", List.of(String.valueOf(at.getEpochSecond())))))
                .startsWith("{start=" + why + " Please choose");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    @Test
    void owners_are_told_of_a_plan_that_could_not_open() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));
        fixture.advance(Duration.ofHours(30));
        fixture.open("ci-pulse");

        fixture.advance(Duration.ofDays(1)).tick();
        fixture.tick();

        assertThat(fixture.alerts())
                .containsExactly(
                        "The survey ci-pulse about CI, planned for Thursday 5 November, 09:00 (Europe/London), was not"
                                + " opened: it was open already. Nobody was asked. To plan it again:"
                                + " `/platform-feedback ask ci`.");
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
    }

    /** The form that is drawn again where it is too late to mark the fields of one that was submitted like this. */
    private static String filledAgain(FormOutcome outcome) {
        return ((FormOutcome.Invalid) outcome)
                .filled()
                .get()
                .map(RenderedPage::of)
                .orElse("");
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

    private static List<String> seconds(String at) {
        return List.of(String.valueOf(Instant.parse(at).getEpochSecond()));
    }

    /** What the form says of this time, and what happens when it is submitted, which must be the same refusal. */
    private void assertRefused(UiFixture company, String owner, String command, String at, String why) {
        Map<String, List<String>> values = Map.of("start", seconds(at));
        assertThat(redrawn(company, owner, command, values)).contains(why).doesNotContain("It opens on");
        assertThat(company.submit(owner, command, values)).isEqualTo("{start=" + why + "}");
        assertThat(company.ownerSurveys.plannedStarts()).isEmpty();
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
                            + " days, and most of its people will be asked by “Jenkins words” (which comes first). The next"
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
                            + " and most of its people were asked by “CI pulse” (which came first). The next time that works"
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
                            + " and most of its people will be asked by “Jenkins words” (which comes first). The next time that"
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
    void a_plan_that_something_delays_after_it_was_made_says_when_it_opens_instead(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(2)))) {
            limited.tick();
            limited.ownerSurveys.plan(new PlannedStart(
                    "jenkins-pulse", "jenkins", Instant.parse("2026-11-04T12:00:00Z"), Duration.ofDays(5)));

            assertThat(RenderedPage.of(limited.handler.home("U0OLD")))
                    .contains("As things are, it opens on Friday 6 November, 10:00 your time and closes on Wednesday 11"
                            + " November, 10:00 your time.");
            while (!limited.isOpen("jenkins-pulse")) {
                limited.advance(Duration.ofHours(1)).tick();
            }

            assertThat(limited.now).isEqualTo("2026-11-06T10:00:00Z");
            assertThat(limited.waveStore.open())
                    .filteredOn(wave -> wave.survey().id().equals("jenkins-pulse"))
                    .singleElement()
                    .satisfies(wave -> assertThat(wave.closes()).isEqualTo("2026-11-11T10:00:00Z"));
            assertThat(limited.alerts())
                    .anyMatch(words ->
                            words.contains("planned for Wednesday 4 November, 12:00 (Europe/London), opened late."
                                    + " It stays open for as long as planned, until Wednesday 11 November, 10:00."));
        }
    }

    @Test
    void a_start_at_the_minute_at_which_another_survey_is_due_is_planned_with_a_warning_and_a_time_without(
            @TempDir Path other) {
        String warning =
                "It opens on Wednesday 4 November, 10:00 your time and closes on Monday 9 November, 10:00 your time.\n"
                        + "*This gets in the way of “Jenkins words”, due on Wednesday 4 November, 10:00 your time:* it would open on"
                        + " Friday 6 November, 10:00 your time. The next time that gets in no"
                        + " survey's way is Friday 6 November, 10:00 your time.";
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();
            Map<String, List<String>> values =
                    Map.of("survey", List.of("ci_sus"), "start", seconds("2026-11-04T10:00:00Z"));

            assertThat(redrawn(limited, OWNER, "ask ci", values)).contains(warning);
            assertThat(limited.submit(OWNER, "ask ci", values)).contains("ten statements, one score”. " + warning);
            assertThat(RenderedPage.of(limited.handler.home(OWNER)))
                    .contains("*This gets in the way of “Jenkins words”")
                    .as("found again at each look")
                    .doesNotContain("The next time that gets in no survey's way");
            limited.advance(Duration.ofDays(1)).tick();
            assertThat(limited.isOpen("ci_sus")).isTrue();
            assertThat(limited.isOpen("jenkins-words")).isFalse();
            limited.advance(Duration.ofDays(1)).tick();
            assertThat(limited.isOpen("jenkins-words")).isFalse();
            limited.advance(Duration.ofDays(1)).tick();
            assertThat(limited.isOpen("jenkins-words")).as("as foreseen").isTrue();
        }
    }

    @Test
    void the_time_without_a_warning_gets_in_no_surveys_way(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();

            assertThat(limited.submit(
                            OWNER,
                            "ask ci",
                            Map.of("survey", List.of("ci_sus"), "start", seconds("2026-11-06T10:00:00Z"))))
                    .doesNotContain("gets in the way");
            for (int hour = 0; hour < 8 * 24; hour++) {
                limited.advance(Duration.ofHours(1)).tick();
            }
            assertThat(limited.alerts()).noneMatch(words -> words.contains("postponed"));
        }
    }

    @Test
    void asking_now_says_which_survey_it_gets_in_the_way_of(@TempDir Path other) {
        try (UiFixture limited = new UiFixture(other, new ContactLimit(1, Duration.ofDays(1)))) {
            limited.tick();
            limited.advance(Duration.ofDays(1)).advance(Duration.ofHours(-1));
            limited.directory.put("C0ENG", others());

            assertThat(redrawn(limited, OWNER, "ask ci", Map.of("survey", List.of("ci_sus"))))
                    .contains(
                            "\n*This gets in the way of “Jenkins words”, due on Wednesday 4 November, 10:00 your time:* it"
                                    + " would open on Thursday 5 November, 09:00 your time.");
        }
    }

    private static Set<Person> others() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Person("U9" + i, UiFixture.LONDON))
                .collect(Collectors.toSet());
    }

    /** The form of this company with these values filled in. */
    private static String redrawn(UiFixture company, String owner, String command, Map<String, List<String>> values) {
        Form form = ((CommandResponse.Modal) company.handler.command(owner, command)).form();
        return company.handler
                .change(
                        owner,
                        new FormPress(form.area(), form.context(), "ask.redraw", "", FilledForm.of(form, values)))
                .map(RenderedPage::of)
                .orElse("");
    }

    @Test
    void a_start_with_too_few_people_to_ask_is_refused() {
        assertRefused(
                fixture,
                "U0STORE",
                "ask storage",
                "2026-11-05T09:00:00Z",
                "It cannot open on Thursday 5 November, 09:00 your time: fewer than 5 people would be asked, too few to"
                        + " show any result. Candor found no later time that works.");
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
                        + " audience of ci: C0ENG cannot be read; invite Candor to it.");
        assertThat(fixture.ownerSurveys.plannedStarts()).hasSize(1);
    }

    @Test
    void a_time_in_the_past_is_said_to_be_past_before_anything_is_submitted() {
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", seconds("2026-11-03T09:59:00Z"))))
                .contains("This time has passed. Please choose a later one, or empty the field to ask now.")
                .doesNotContain("It opens on");
        assertThat(redrawn(OWNER, "ask ci", Map.of("start", seconds("2027-12-01T10:00:00Z"))))
                .contains("This is more than a year ahead. Please choose an earlier time.");
    }

    @Test
    void a_plan_that_cannot_open_any_more_is_announced_nowhere_and_its_reason_is_said() {
        fixture.ownerSurveys.plan(new PlannedStart(
                "storage-pulse", "storage", Instant.parse("2026-11-05T09:00:00Z"), Duration.ofDays(5)));
        String why =
                "It cannot open on Thursday 5 November, 09:00 your time: fewer than 5 people would be asked, too few"
                        + " to show any result.";

        assertThat(RenderedPage.of(fixture.handler.home("U0STORE")))
                .contains("Planned: “Object storage pulse”. " + why);
        assertThat(command("U01", "storage"))
                .contains("The survey “Object storage pulse” is planned. " + why)
                .doesNotContain("The next survey opens");
        assertThat(command("U0STORE", "ask storage")).contains("*Planned.* " + why);
    }

    @Test
    void a_digest_announces_when_a_plan_can_open_and_says_where_it_cannot() {
        Instant before = fixture.now.minusSeconds(60);
        String wave = fixture.open("jenkins-pulse");
        fixture.rate(wave, 12, 4).close(wave);
        fixture.ownerSurveys.plan(
                new PlannedStart("ci_sus", "ci", Instant.parse("2026-11-05T09:00:00Z"), Duration.ofDays(5)));
        assertThat(digest(before)).contains("CI: the next survey opens on Thursday 5 November");

        fixture.directory.put("C0ENG", Set.of());
        fixture.directory.put("S0PAY", Set.of());
        fixture.advance(Duration.ofMinutes(10));

        assertThat(fixture.lookup
                        .starts()
                        .of(fixture.ownerSurveys.plannedStarts().get(0), fixture.now))
                .isInstanceOf(StartForecast.Blocked.class);
        assertThat(NextSurvey.of(
                        fixture.lookup, fixture.lookup.catalogue().products().get(0), fixture.now))
                .as("by its schedule")
                .isEqualTo(new NextSurvey.Opens(Instant.parse("2026-11-10T10:00:00Z")));
    }

    private String digest(Instant since) {
        return fixture.renderer
                .apply(OutboxMessage.digest(new DigestScope("payments", since), "C0PAY", fixture.now))
                .map(RenderedPage::of)
                .orElse("");
    }

    @Test
    void a_plan_can_be_cancelled_where_it_was_confirmed() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));

        assertThat(fixture.handler
                        .change(OWNER, new FormPress("reading", "", "ask.cancel", "ci-pulse", Map.of()))
                        .map(RenderedPage::of))
                .hasValueSatisfying(
                        page -> assertThat(page)
                                .contains(
                                        "The planned start of “CI pulse” is cancelled. It does not open on Thursday 5 November, 09:00 your time."));
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(fixture.handler
                        .change(OWNER, new FormPress("reading", "", "ask.cancel", "ci-pulse", Map.of()))
                        .map(RenderedPage::of))
                .hasValueSatisfying(page -> assertThat(page).contains("This start is not planned any more"));
    }

    @Test
    void a_plan_can_be_cancelled_on_the_home_tab() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));
        assertThat(RenderedPage.of(fixture.handler.home(OWNER)))
                .contains(
                        "Planned: “CI pulse”. It opens on Thursday 5 November, 09:00 your time and closes on Tuesday 10"
                                + " November, 09:00 your time.",
                        "[Cancel the planned start|home.cancel.0|ci-pulse]");

        assertThat(fixture.handler.press("U01", "home.cancel.0", "ci-pulse"))
                .isInstanceOfSatisfying(
                        Interactions.Reaction.Whisper.class,
                        refusal -> assertThat(RenderedPage.of(refusal.page())).contains("Only the owners of CI"));
        assertThat(fixture.ownerSurveys.plannedStarts()).hasSize(1);
        assertThat(fixture.handler.press(IN_GROUP, "home.cancel.0", "ci-pulse"))
                .isInstanceOfSatisfying(
                        Interactions.Reaction.Redraw.class,
                        home -> assertThat(RenderedPage.of(home.home()))
                                .contains("The planned start of “CI pulse” is cancelled. It does not open on Thursday 5"
                                        + " November, 09:00 your time.")
                                .doesNotContain("Planned: ", "home.cancel"));
        assertThat(fixture.ownerSurveys.plannedStarts()).isEmpty();
        assertThat(RenderedPage.of(fixture.handler.home(IN_GROUP))).doesNotContain("is cancelled");
    }

    @Test
    void a_plan_that_has_just_opened_is_not_said_to_be_cancelled() {
        fixture.submit(OWNER, "ask ci", Map.of("start", List.of(LATER)));
        fixture.advance(Duration.ofHours(47)).tick();
        String open =
                "It is too late to cancel: “CI pulse” is open already, until Tuesday 10 November, 09:00 your time."
                        + " To close it early: `/platform-feedback close ci`.";

        assertThat(fixture.handler.press(OWNER, "home.cancel.0", "ci-pulse"))
                .isInstanceOfSatisfying(
                        Interactions.Reaction.Redraw.class,
                        home -> assertThat(RenderedPage.of(home.home()))
                                .contains(open, "[Close the survey|home.close|ci]")
                                .doesNotContain("is cancelled"));
        assertThat(fixture.handler
                        .change(OWNER, new FormPress("reading", "", "ask.cancel", "ci-pulse", Map.of()))
                        .map(RenderedPage::of))
                .hasValueSatisfying(page -> assertThat(page).contains(open).doesNotContain("is cancelled"));
        assertThat(fixture.isOpen("ci-pulse")).isTrue();
    }

    @Test
    void the_form_opens_on_the_survey_that_is_planned() {
        fixture.submit(OWNER, "ask ci", Map.of("survey", List.of("ci_sus"), "start", List.of(LATER)));

        assertThat(command(IN_GROUP, "ask ci"))
                .contains("{survey|ci_sus|", "[Cancel the planned start|ask.cancel|ci_sus]");
    }
}
