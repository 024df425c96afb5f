package dev.candor.core.ui;

import static dev.candor.core.ui.UiFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Person;
import dev.candor.core.ui.Interactions.Reaction;
import dev.candor.core.ui.result.RenderedPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomePageTest extends UiTest {
    private static final String ANA = engineer(1);
    private static final String BEN = engineer(2);

    @Test
    void the_tab_shows_each_product_with_its_result_open_survey_and_choice() {
        String before = fixture.open("jenkins-pulse");
        fixture.rate(before, 10, 1).close(before);
        String wave = fixture.open("ci-pulse");
        fixture.optOuts.optOut(ANA, Optional.of("jenkins"));
        fixture.optOuts.pause(ANA, "storage", fixture.now.plus(Duration.ofDays(1)));

        String home = home(ANA);

        assertThat(home).isEqualTo("""
                (The latest results, your surveys, your choices.)
                # Products and their latest results
                *CI*  no result yet
                Open for you: 1 question and 1 comment, about 1 minute, until Sunday 8 November, 10:00 your time.
                {ask ci|home.choice|ask ci, pause.28 ci, pause.91 ci, stop ci}
                [*Answer*|home.answer|%s]
                *Jenkins (pulse)*, 3 Nov 2026
                🟦🟦🟥🟥🟥🟥🟥🟥🟥🟥  about 20 %% or less satisfied · about 80 %% or more dissatisfied
                {stop jenkins|home.choice|ask jenkins, pause.28 jenkins, pause.91 jenkins, stop jenkins}
                [Summary|home.result|jenkins]
                *Object storage*  no result yet
                {Paused until Wednesday 4 November|home.choice|ask storage, pause.28 storage, pause.91 storage, stop storage}
                [Stop asking me about everything|home.stop|]
                ----
                # The promise
                Your answers are sealed at once, without your name and without the time. They are opened only to be \
                counted, when the survey closes. After that, only rounded totals and comments that may be shown \
                remain. Only you see this page.
                [How is this anonymous?|prompt.privacy|]
                """.formatted(wave));
        assertThat(home).as("never anyone else").doesNotContain(BEN);
    }

    @Test
    void of_two_surveys_about_a_product_each_is_named_on_the_tab() {
        String pulse = fixture.open("jenkins-pulse");
        String words = fixture.open("jenkins-words");

        assertThat(home(ANA))
                .contains("\n*Jenkins pulse*  Open for you: ", "\n*Jenkins words*  Open for you: ")
                .contains("[*Answer “Jenkins pulse”*|home.answer|%s] [*Answer “Jenkins words”*|home.answer|%s]"
                        .formatted(pulse, words));
        fixture.rate(pulse, 1, 4);
        assertThat(home(ANA))
                .contains("\n*Jenkins pulse*  Answered and sealed", "\n*Jenkins words*  Open for you: ")
                .contains("[*Answer*|home.answer|" + words);
        assertThat(home("U0OLD"))
                .contains("The survey “Jenkins pulse” is open until ", "The survey “Jenkins words” is open until ");
    }

    @Test
    void owners_see_until_when_a_survey_is_open_that_does_not_ask_them() {
        fixture.open("ci-pulse");

        assertThat(home(UiFixture.OWNER)).contains("A survey is open until Sunday 8 November, 10:00 your time.\n");
        assertThat(home("U0STRANGER")).doesNotContain("A survey is open");
        assertThat(home(ANA)).as("one line for those asked").doesNotContain("A survey is open");
    }

    @Test
    void that_somebody_answered_is_visible_to_them_alone() {
        String wave = fixture.open("ci-pulse");
        String before = home(BEN);
        fixture.rate(wave, 1, 4);

        assertThat(home(ANA).replace("for 4 weeks", ""))
                .contains("Answered and sealed, thank you. Open until Sunday 8 November, 10:00 your time.")
                .as("never what I answered, never a second form")
                .doesNotContain("home.answer", " 4");
        assertThat(home(BEN)).as("never that someone else has answered").isEqualTo(before);
    }

    @Test
    void times_are_in_the_readers_timezone() {
        fixture.open("ci-pulse");
        fixture.directory.put(ANA, Set.of(new Person(ANA, ZoneId.of("Asia/Tokyo"))));

        assertThat(home(ANA)).contains("until Sunday 8 November, 19:00 your time.");
        fixture.directory.hide(ANA);
        assertThat(home(ANA)).as("where Slack does not say").contains("until Sunday 8 November, 10:00 your time.");
    }

    @Test
    void people_outside_the_audience_are_not_offered_to_be_asked() {
        assertThat(home("U0STRANGER"))
                .contains("*CI*  no result yet\nIts surveys leave you out.\n")
                .doesNotContain("home.choice");
        fixture.directory.hide("C0ENG");
        assertThat(home("U0STRANGER"))
                .as("where Slack does not say who is in the audience")
                .contains("{ask ci|home.choice|");
    }

    @Test
    void people_not_asked_and_closed_surveys_have_no_answer_button() {
        fixture.open("ci-pulse");

        assertThat(home("U0STRANGER")).doesNotContain("home.answer", "Open for you");
        fixture.advance(Duration.ofDays(5));
        assertThat(home(ANA)).as("never a form that would be refused").doesNotContain("home.answer", "Open for you");
    }

    @Test
    void a_person_opted_out_of_everything_sees_one_button_to_opt_in() {
        fixture.optOuts.optOut(ANA, Optional.empty());

        assertThat(home(ANA))
                .contains("You are not asked about anything.\n[Ask me again|home.start|]")
                .doesNotContain("home.stop", "home.choice");
    }

    @Test
    void results_for_owners_only_are_not_on_other_tabs(@TempDir Path folder) {
        try (UiFixture strict = new UiFixture(folder, false)) {
            String wave = strict.open("ci-pulse");
            strict.rate(wave, 10, 5).close(wave);

            assertThat(RenderedPage.of(strict.handler.home(ANA)))
                    .contains("*CI*  no result to show you")
                    .as("never a figure")
                    .doesNotContain("%", "home.result");
            assertThat(RenderedPage.of(strict.handler.home(UiFixture.OWNER)))
                    .contains("*CI*, 3 Nov 2026\n🟦", "[Summary|home.result|ci]");
        }
    }

    @Test
    void a_failed_look_up_is_not_treated_as_no_access(@TempDir Path folder) {
        try (UiFixture strict = new UiFixture(folder, false)) {
            String wave = strict.open("ci-pulse");
            strict.rate(wave, 10, 5).close(wave);
            strict.directory.hide("S0PLATFORM");
            String why = "Candor cannot check right now who is in the owners' groups: S0PLATFORM cannot be read";

            assertThat(RenderedPage.of(strict.handler.home(UiFixture.IN_GROUP)))
                    .contains("Some results may be missing here. " + why)
                    .doesNotContain("home.result");
            for (String command : new String[] {"", "ci", "ci comments", "ask ci", "close ci", "digest"}) {
                assertThat(strict.command(UiFixture.IN_GROUP, command))
                        .as("/platform-feedback " + command)
                        .contains(why)
                        .doesNotContain("Only ", "There is no product", "%");
            }
            assertThat(strict.command(UiFixture.OWNER, ""))
                    .as("who is named needs no look-up")
                    .contains("CI, 3 Nov 2026");
        }
    }

    @Test
    void only_owners_have_buttons_to_ask_and_close() {
        assertThat(home(UiFixture.OWNER))
                .contains("[Ask now|home.ask|ci]")
                .doesNotContain("home.close", "home.ask|storage");
        assertThat(home(ANA)).doesNotContain("home.ask", "home.close");

        assertThat(opened(UiFixture.OWNER, "home.ask")).isEqualTo(fixture.command(UiFixture.OWNER, "ask ci"));
        fixture.submit(UiFixture.OWNER, "ask ci");
        assertThat(home(UiFixture.OWNER)).contains("[Ask now|home.ask|ci] [Close the survey|home.close|ci]");
        assertThat(home(ANA)).doesNotContain("home.ask", "home.close");
        assertThat(opened(ANA, "home.close")).contains("Only the owners of CI").doesNotContain("[[Close");
        assertThat(opened(UiFixture.OWNER, "home.close")).isEqualTo(fixture.command(UiFixture.OWNER, "close ci"));
        assertThat(fixture.handler.form(UiFixture.OWNER, "home.close", "gone")).isEmpty();
    }

    @Test
    void every_one_of_many_products_can_be_reached_and_opted_out_of(@TempDir Path folder) {
        try (UiFixture large = new UiFixture(folder, 57)) {
            Page first = large.handler.home(ANA);
            Part.Pick pages = pick(first, "home.page");
            assertThat(pages.text()).isEqualTo("These are 20 of 60 products.");
            assertThat(pages.choices())
                    .extracting(choice -> choice.label())
                    .containsExactly(
                            "1–20: CI … Product 17",
                            "21–40: Product 18 … Product 37",
                            "41–60: Product 38 … Product 57");
            Set<String> reached = new TreeSet<>();
            pages.choices().forEach(choice -> {
                Page page = ((Reaction.Redraw) large.handler.press(ANA, "home.page", choice.value())).home();
                assertThat(pick(page, "home.page").chosen()).hasValue(choice.value());
                page.parts().stream()
                        .filter(part ->
                                part instanceof Part.Pick pick && pick.action().equals("home.choice"))
                        .map(part -> ((Part.Pick) part).choices().get(3).value())
                        .forEach(reached::add);
            });
            assertThat(reached).hasSize(60).contains("stop p57");

            Page after = ((Reaction.Redraw) large.handler.press(ANA, "home.choice", "stop p57")).home();
            assertThat(large.optOuts.optedOutProducts(ANA)).containsExactly("p57");
            assertThat(pick(after, "home.page").chosen()).as("the same page").hasValue("p38");
            assertThat(RenderedPage.of(after)).contains("{stop p57|home.choice|");
        }
    }

    @Test
    void surveys_open_for_the_reader_come_first() {
        fixture.open("jenkins-pulse");
        assertThat(home(ANA).lines().skip(2).findFirst()).hasValue("*Jenkins*  no result yet");
        assertThat(home("U0STRANGER").lines().skip(2).findFirst()).hasValue("*CI*  no result yet");
    }

    private static Part.Pick pick(Page page, String action) {
        return page.parts().stream()
                .filter(part -> part instanceof Part.Pick pick && pick.action().equals(action))
                .map(Part.Pick.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String opened(String person, String action) {
        return RenderedPage.of(fixture.handler.form(person, action, "ci").orElseThrow());
    }

    private String home(String person) {
        return RenderedPage.of(fixture.handler.home(person));
    }
}
