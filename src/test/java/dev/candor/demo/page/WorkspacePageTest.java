package dev.candor.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@Tag("browser")
final class WorkspacePageTest {
    private static Browser browser;
    private final PageFixture stage = new PageFixture(0);

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void go() {
        browser.desk();
        browser.go(stage.address());
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void a_visitor_answers_a_survey_gives_a_command_and_winds_the_clock() {
        browser.click("#room button", "4");
        assertThat(browser.see("dialog.sheet h2").getText()).isEqualTo("CI pulse");
        assertThat(browser.see("dialog input[value='4']").isSelected())
                .as("the tapped rating is chosen")
                .isTrue();

        browser.click("dialog .submit", "Seal my answers");
        browser.see("dialog .error", "Please complete this required field");
        browser.write("dialog textarea", "ask @ana");
        browser.click("dialog .submit", "Seal my answers");
        browser.see("dialog .error", "Please take the names out first.");
        assertThat(browser.see("dialog textarea").getAttribute("value")).isEqualTo("ask @ana");

        browser.write("dialog textarea", Keys.chord(Keys.CONTROL, "a"), "Shorter queues");
        browser.click("dialog .submit", "Seal my answers");
        browser.see("#room .post", "Sealed: 4, Shorter queues");
        browser.awaitGone("dialog.sheet");

        browser.write("#words", "/plat");
        browser.see("#suggestions [role=option]", "/platform-feedback ci trend");
        browser.write("#words", Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.see("#words").getAttribute("value")).isEqualTo("/platform-feedback ci");
        browser.write("#words", Keys.ENTER);
        assertThat(browser.see("#room .only-you", "You said ci").getText()).contains("Only visible to you");

        assertThat(browser.see("#dial .now").getText()).contains("Tue 24 Nov 2026 10:05");
        browser.click("#wind-hour", "+1 hour");
        browser.see("#dial .now", "11:05");
        browser.click("#wind-close", "To the close");
        browser.see("#dial .now", "Fri 27 Nov 2026 17:00");
        assertThat(browser.see("#wind-close").isEnabled())
                .as("nothing is open any more")
                .isFalse();
    }

    @Test
    void what_is_typed_stays_and_keeps_the_keyboard_while_the_channel_changes() {
        browser.click("#room button", "4");
        browser.write("dialog textarea", "half a sen");
        stage.bot.say("U0YOU", "something new");
        browser.see("#room .post", "something new");
        assertThat(browser.focused().getTagName()).isEqualTo("textarea");

        browser.click("dialog button", "How is this anonymous?");
        browser.see("dialog h2", "How?");
        browser.click("dialog button", "Close");
        browser.see("dialog h2", "CI pulse");
        assertThat(browser.see("dialog textarea").getAttribute("value")).isEqualTo("half a sen");

        browser.run("document.querySelector('dialog textarea').focus()");
        browser.focused().sendKeys(Keys.ESCAPE);
        browser.awaitGone("dialog.sheet");
    }

    @Test
    void the_keyboard_goes_to_what_is_chosen_and_comes_back_when_the_modal_closes() {
        browser.run("[...document.querySelectorAll('#room button')].find(b => b.textContent.trim() === '4').focus()");
        browser.focused().sendKeys(Keys.ENTER);
        browser.see("dialog.sheet");
        assertThat(browser.focused().getAttribute("value")).isEqualTo("4");
        browser.focused().sendKeys(Keys.ESCAPE);
        browser.awaitGone("dialog.sheet");
        assertThat(browser.focused().getText()).isEqualTo("4");
    }

    @Test
    void what_to_try_winds_the_clock_where_it_says_so() {
        browser.click("#steps button", "Wind a day on");
        browser.see("#dial .now", "Wed 25 Nov 2026 10:05");
        browser.click("#steps button", "Wind to the close");
        browser.see("#dial .now", "Fri 27 Nov 2026 17:00");
    }

    @Test
    void a_button_asks_before_it_does_something_grave() {
        browser.click("#room button", "Stop asking me");
        browser.see("#confirm h2", "Stop asking you?");
        browser.click("#confirm button", "Never mind");
        browser.click("#room button", "Stop asking me");
        browser.click("#confirm button", "Yes, stop");
        browser.see("#room .post", "You pressed prompt.stop");
        assertThat(stage.workspace.messages().all().stream()
                        .filter(message -> message.text().contains("prompt.stop")))
                .hasSize(1);
    }

    @Test
    void one_can_be_someone_else_who_sees_other_things() {
        browser.click("#side a", "platform-ci");
        browser.see("#room .post", "The queue is long again");
        assertThat(browser.see("#room pre").getText()).isEqualTo("ci retry --all");
        assertThat(browser.see("#room .by strong", "Alice").getText()).isEqualTo("Alice <b>Fenwick</b>");

        browser.write("#switcher", "Alice");
        browser.see("#side a", "team-checkout");
        browser.see("#room", "Nothing here yet.");
        browser.click(".tabs a", "Home");
        browser.see("#room .home h3", "How is CI doing for you?");
        assertThat(stage.workspace.problems().all()).isEmpty();
    }

    @Test
    void on_a_phone_the_sidebar_is_a_drawer_and_nothing_sticks_out() {
        browser.phone();
        browser.go(stage.address());
        browser.click(".burger", "☰");
        browser.click("#side a", "platform-ci");
        browser.see("#room .post", "The queue is long again");
        assertThat(browser.run("return document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0L);
    }
}
