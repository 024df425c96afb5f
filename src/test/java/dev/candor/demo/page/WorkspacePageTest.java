package dev.candor.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@Tag("slow")
@Tag("browser")
final class WorkspacePageTest {
    private static final String SCROLLED = "return Math.round(document.querySelector('dialog .scroll').scrollTop)";

    private static Browser browser;
    private final PageFixture fixture = new PageFixture(0);

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
        browser.desktop();
        browser.open(fixture.address());
    }

    @AfterEach
    void leave() {
        fixture.close();
    }

    @Test
    void a_visitor_answers_a_survey_types_a_command_and_advances_the_clock() {
        browser.click("#conversation button", "4");
        assertThat(browser.text("dialog.modal h2")).isEqualTo("CI pulse");
        assertThat(browser.isSelected("dialog input[value='4']"))
                .as("the pressed rating is selected")
                .isTrue();

        browser.click("dialog .submit", "Seal my answers");
        browser.see("dialog .error", "Please complete this required field");
        browser.write("dialog textarea", "ask @ana");
        browser.click("dialog .submit", "Seal my answers");
        browser.see("dialog .error", "Please take the names out first.");
        assertThat(browser.value("dialog textarea")).isEqualTo("ask @ana");

        browser.write("dialog textarea", Keys.chord(Keys.CONTROL, "a"), "Shorter queues");
        browser.click("dialog .submit", "Seal my answers");
        browser.see("#conversation .message", "Sealed: 4, Shorter queues");
        browser.awaitGone("dialog.modal");

        browser.write("#words", "/plat");
        browser.see("#suggestions [role=option]", "/platform-feedback ci trend");
        browser.write("#words", Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.value("#words")).isEqualTo("/platform-feedback ci");
        browser.write("#words", Keys.ENTER);
        assertThat(browser.text("#conversation .only-you", "You said ci")).contains("Only visible to you");

        assertThat(browser.text("#clock .current-time")).contains("Tue 24 Nov 2026 10:05");
        browser.click("#advance-hour", "+1 hour");
        browser.see("#clock .current-time", "11:05");
        browser.click("#advance-close", "To the close");
        browser.see("#clock .current-time", "Fri 27 Nov 2026 17:00");
        assertThat(browser.isEnabled("#advance-close")).as("no open wave").isFalse();
    }

    @Test
    void typed_text_and_focus_survive_a_redraw() {
        browser.click("#conversation button", "4");
        browser.write("dialog textarea", "half a sen");
        fixture.bot.say("U0YOU", "something new");
        browser.see("#conversation .message", "something new");
        assertThat(browser.focused().getTagName()).isEqualTo("textarea");

        browser.click("dialog button", "How is this anonymous?");
        browser.see("dialog h2", "How?");
        browser.click("dialog button", "Close");
        browser.see("dialog h2", "CI pulse");
        assertThat(browser.value("dialog textarea")).isEqualTo("half a sen");

        browser.run("document.querySelector('dialog textarea').focus()");
        browser.focused().sendKeys(Keys.ESCAPE);
        browser.awaitGone("dialog.modal");
    }

    @Test
    void a_modal_that_replaces_another_starts_at_its_top() {
        browser.phone();
        browser.open(fixture.address());
        browser.click("#conversation button", "4");
        browser.write("dialog textarea", "receipt");
        browser.run("document.querySelector('dialog .scroll').scrollTop = 150");
        assertThat(browser.run(SCROLLED)).as("the form is scrolled").isEqualTo(150L);
        fixture.bot.say("U0YOU", "something new");
        browser.see("#sidebar, #conversation", "something new");
        assertThat(browser.run(SCROLLED)).as("the form stays where it was").isEqualTo(150L);

        browser.click("dialog .submit", "Seal my answers");
        browser.see("dialog h2", "Your answers are sealed");
        assertThat(browser.run(SCROLLED)).isEqualTo(0L);
        browser.run("document.querySelector('dialog .scroll').scrollTop = 150");
        assertThat(browser.run(SCROLLED)).as("the receipt can be scrolled").isEqualTo(150L);
    }

    @Test
    void focus_moves_into_the_modal_and_returns_when_it_closes() {
        browser.run(
                "[...document.querySelectorAll('#conversation button')].find(b => b.textContent.trim() === '4').focus()");
        browser.focused().sendKeys(Keys.ENTER);
        browser.see("dialog.modal");
        assertThat(browser.focused().getAttribute("value")).isEqualTo("4");
        browser.focused().sendKeys(Keys.ESCAPE);
        browser.awaitGone("dialog.modal");
        assertThat(browser.focused().getText()).isEqualTo("4");
    }

    @Test
    void the_steps_advance_the_clock_and_tick_off() {
        browser.see("#steps li:not(.done)", "Advance by a day");
        browser.click("#steps button", "Advance by a day");
        browser.see("#clock .current-time", "Wed 25 Nov 2026 10:05");
        browser.see("#steps li.done", "Advance by a day");
        browser.click("#steps button", "Advance to its close");
        browser.see("#clock .current-time", "Fri 27 Nov 2026 17:00");
        browser.see("#steps li.done", "Advance to its close");

        browser.click("#steps a", "See how CI got better");
        assertThat(browser.value("#words")).isEqualTo("/platform-feedback ci trend");
        browser.write("#words", Keys.ENTER);
        browser.see("#steps li.done", "See how CI got better");
    }

    @Test
    void the_button_to_the_next_survey_advances_the_clock_until_its_prompt_has_arrived() {
        assertThat(browser.text("#advance-survey")).contains("Tue 1 Dec, 10:00");
        Instant arrival = PageFixture.NEXT_SURVEY.plus(Duration.ofMinutes(17));
        AtomicBoolean arrived = new AtomicBoolean();
        fixture.clock.onStep(() -> {
            if (!fixture.clock.instant().isBefore(arrival) && arrived.compareAndSet(false, true)) {
                fixture.bot.say("U0YOU", "How is Kubernetes doing?");
            }
        });
        browser.click("#advance-survey", "To the next survey");
        browser.see("#clock .current-time", "Tue 1 Dec 2026 10:20");
        browser.see("#conversation .message", "How is Kubernetes doing?");
        assertThat(browser.isEnabled("#advance-survey")).as("no further survey").isFalse();
    }

    @Test
    void the_page_can_be_dark_and_stays_so() {
        String background = "return getComputedStyle(document.querySelector('main')).backgroundColor";
        assertThat(browser.run(background)).isEqualTo("rgb(255, 255, 255)");
        browser.click("#theme", "");
        assertThat(browser.run(background)).isEqualTo("rgb(26, 24, 28)");
        browser.open(fixture.address());
        browser.see("#conversation .message");
        assertThat(browser.run(background)).isEqualTo("rgb(26, 24, 28)");
        browser.click("#theme", "");
        assertThat(browser.run(background)).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void a_button_with_a_confirmation_asks_first() {
        browser.click("#conversation button", "Stop asking me");
        browser.see("#confirm h2", "Stop asking you?");
        browser.click("#confirm button", "Never mind");
        browser.click("#conversation button", "Stop asking me");
        browser.click("#confirm button", "Yes, stop");
        browser.see("#conversation .message", "You pressed prompt.stop");
        assertThat(fixture.workspace.messages().all().stream()
                        .filter(message -> message.text().contains("prompt.stop")))
                .hasSize(1);
    }

    @Test
    void switching_the_user_shows_their_channels() {
        browser.click("#sidebar-body a", "platform-ci");
        browser.see("#conversation .message", "The queue is long again");
        assertThat(browser.text("#conversation pre")).isEqualTo("ci retry --all");
        assertThat(browser.text("#conversation .by strong", "Alice")).isEqualTo("Alice <b>Fenwick</b>");

        browser.write("#switcher", "Alice");
        browser.see("#sidebar-body a", "team-checkout");
        browser.see("#conversation", "Nothing here yet.");
        browser.click(".tabs a", "Home");
        browser.see("#conversation .home h3", "How is CI doing for you?");
        assertThat(fixture.workspace.problems().all()).isEmpty();
    }

    @Test
    void on_a_phone_the_sidebar_is_a_drawer_and_the_page_fits() {
        browser.phone();
        browser.open(fixture.address());
        browser.click(".burger", "☰");
        browser.click("#sidebar-body a", "platform-ci");
        browser.see("#conversation .message", "The queue is long again");
        assertThat(browser.run("return document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0L);
    }
}
