package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.demo.page.BotCalendar;
import dev.candor.demo.page.Browser;
import dev.candor.demo.page.WorkspacePage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ballot that branches, filled in by hand in the simulated workspace. */
@Tag("slow")
final class BranchingInBrowserTest {
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        browser.tall();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void the_questions_change_in_the_same_window_and_what_stays_keeps_its_answer() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP, UsageQuestions.GENERATIONS)) {
            browser.open(page(fixture));
            browser.click("#conversation button", "Answer");
            browser.see("dialog .block", "What one thing should we change?");
            browser.write("dialog textarea", "Cache it");

            browser.click("dialog label", "Both");
            browser.see("dialog .block", "How satisfied are you with Jenkins?");
            browser.click("dialog [data-block=rating-jenkins] label", "2");
            assertThat(browser.value("dialog textarea"))
                    .as("typed before the questions changed")
                    .isEqualTo("Cache it");

            browser.click("dialog [data-block=generation] label", "Jenkins");
            browser.awaitGone("dialog [data-block=rating-ci]");
            assertThat(browser.isSelected("dialog [data-block=rating-jenkins] input[value='2']"))
                    .isTrue();
            assertThat(browser.value("dialog textarea")).isEqualTo("Cache it");

            browser.click("dialog .submit", "Seal my answers");
            browser.see("dialog h2", "Your answers are sealed");
            assertThat(browser.text("dialog .scroll")).contains("Jenkins", "Cache it");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @Test
    void what_was_filled_in_is_there_again_when_the_first_answer_is_changed_back() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP, UsageQuestions.USE_BEFORE_OPINION)) {
            browser.open(page(fixture));
            browser.click("#conversation button", "2");
            browser.see("dialog .block", "What one thing should we change?");
            browser.write("dialog textarea", "Cache it");

            browser.click("dialog [data-block=use] label", "No");
            browser.see("dialog .block", "Why do you not use CI?");
            browser.click("dialog [data-block=why-not] label", "Tried it and left");
            browser.click("dialog [data-block=use] label", "Yes");
            browser.see("dialog .block", "What one thing should we change?");
            assertThat(browser.value("dialog textarea")).isEqualTo("Cache it");
            assertThat(browser.isSelected("dialog [data-block=satisfaction] input[value='2']"))
                    .isTrue();

            browser.click("dialog .submit", "Seal my answers");
            browser.see("dialog h2", "Your answers are sealed");
            assertThat(browser.text("dialog .scroll")).contains("Cache it").doesNotContain("Tried it and left");
            assertThat(fixture.workspace.problems()).isEmpty();
        }
    }

    @Test
    void somebody_who_does_not_use_it_is_asked_why_not() {
        try (BotFixture fixture = BotFixture.withOpenWave(folder, Transport.HTTP, UsageQuestions.USE_BEFORE_OPINION)) {
            browser.open(page(fixture));
            browser.click("#conversation button", "I don't use it");
            browser.see("dialog .block", "Why do you not use CI?");
            assertThat(browser.isSelected("dialog [data-block=use] input[value='1']"))
                    .isTrue();
            browser.click("dialog [data-block=use] label", "Yes");
            browser.see("dialog .block", "How satisfied are you with CI?");
            browser.awaitGone("dialog [data-block=why-not]");
        }
    }

    /** Mounts the page of the simulated workspace, and returns its address. */
    private static String page(BotFixture fixture) {
        BotCalendar calendar = new BotCalendar() {
            @Override
            public Optional<Instant> nextClose() {
                return Optional.of(BotFixture.CLOSES);
            }

            @Override
            public Optional<Instant> nextSurvey() {
                return Optional.empty();
            }
        };
        fixture.workspace.mount(
                "/*",
                new WorkspacePage(
                        fixture.workspace.state(), fixture.workspace.events(), fixture.clock, calendar, Map.of()));
        return fixture.workspace.address() + "/";
    }
}
