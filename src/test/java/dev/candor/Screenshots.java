package dev.candor;

import dev.candor.demo.page.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays the demo as a newcomer would and takes the screenshots of the README. */
@Tag("browser")
class Screenshots {
    private static final Path IMAGES = Path.of("src/docs/images");

    /** Simulating a week of sixty people takes some time. */
    private static final int MOST_LOOKS = 12;

    @TempDir
    Path folder;

    @Test
    void the_story_of_one_wave() throws IOException {
        Files.createDirectories(IMAGES);
        try (Demo demo = new Demo(folder, Period.ofYears(1));
                Browser opened = Browser.open()) {
            URI address = demo.start(TestConfiguration.shipped(), Path.of("config/slack-manifest.yaml"), 0);
            opened.desktop();
            askAndAnswer(address, opened);
            closeEarly(address, opened);
            close(address, opened);
            answer(address, opened);
            lookBack(address, opened);
            readReport(address, opened);
            askAgain(address, opened);
        }
    }

    private static void askAndAnswer(URI demo, Browser browser) throws IOException {
        browser.open(demo + "/?as=U0YOU");
        browser.click(".side a, nav a, a", "Candor");
        browser.see("button", "I don't use it");
        keep(browser, "prompt");
        browser.click("article:last-of-type button", "4");
        browser.see("dialog", "Seal my answers");
        keep(browser, "ballot");
        browser.write("dialog textarea", "Cache the dependencies between builds");
        browser.click("dialog button", "Seal my answers");
        browser.see("dialog", "Sealed.");
        keep(browser, "sealed");
        browser.click("dialog button", "Close");
        browser.awaitGone("dialog");
    }

    /** An owner opens the modal and cancels it. */
    private static void closeEarly(URI demo, Browser browser) throws IOException {
        browser.open(demo + "/?as=U0PM&at=C0CI");
        browser.write("#words", "/platform-feedback close ci\n");
        browser.see("dialog", "It is open until");
        keep(browser, "close");
        browser.click("dialog button", "Cancel");
        browser.awaitGone("dialog");
    }

    private static void close(URI demo, Browser browser) throws IOException {
        browser.open(demo + "/?as=U0YOU&at=C0CI");
        advance(browser, "#advance-close");
        browser.see("article:last-of-type img");
        keep(browser, "result");
        browser.click("article:last-of-type button", "Details");
        browser.see("dialog", "fingerprint");
        browser.see("dialog img");
        keep(browser, "details");
        browser.click("dialog button", "Close");
        browser.awaitGone("dialog");
    }

    private static void lookBack(URI demo, Browser browser) throws IOException {
        browser.write("#words", "/platform-feedback ci teams\n");
        browser.see("body", "Please do not rank them");
        keep(browser, "teams");
        browser.write("#words", "/platform-feedback ci trend\n");
        browser.see("article:last-of-type", "Time shown");
        browser.tall();
        browser.scrollTo("article:last-of-type");
        keep(browser, "trend");
        browser.write("#words", "/platform-feedback migration ci\n");
        browser.see("article:last-of-type", "In the browser");
        browser.scrollTo("article:last-of-type");
        keep(browser, "migration");
        browser.write("#words", "/platform-feedback story ci\n");
        browser.see("article:last-of-type", "What is next");
        browser.scrollTo("article:last-of-type");
        keep(browser, "story");
        browser.desktop();
        browser.open(demo + "/?as=U0YOU&at=home");
        browser.see("body", "The promise");
        keep(browser, "home");
        advance(browser, "#advance-day");
        browser.open(demo + "/?as=U0YOU&at=C0PAY");
        browser.see("body", "What you said");
        keep(browser, "digest");
    }

    private static void readReport(URI demo, Browser browser) throws IOException {
        browser.open(demo + "/?as=U0PM&at=C0CI");
        browser.write("#words", "/platform-feedback report ci\n");
        browser.see("article:last-of-type", "report");
        browser.open(browser.attribute("article:last-of-type a[href*='/report/link/']", "href"));
        browser.click("button", "Open the report");
        browser.see("#trend");
        keep(browser, "report");
        browser.dark(true);
        keep(browser, "report-dark");
        browser.phone();
        keep(browser, "report-phone");
        browser.dark(false);
        browser.desktop();
        browser.printed(true);
        keep(browser, "report-print");
        browser.printed(false);
        browser.click("nav a", "All products");
        browser.see("#products");
        keep(browser, "report-overview");
    }

    /** An owner reads the result and answers it. */
    private static void answer(URI demo, Browser browser) throws IOException {
        browser.open(demo + "/?as=U0PM&at=C0CI");
        browser.click("article:last-of-type button", "Answer this");
        browser.see("dialog textarea");
        keep(browser, "answer");
        browser.click("dialog button", "Cancel");
        browser.awaitGone("dialog");
    }

    /** Once its surveys have closed, CI can be asked about again. */
    private static void askAgain(URI demo, Browser browser) throws IOException {
        browser.open(demo + "/?as=U0PM&at=C0CI");
        advance(browser, "#advance-close");
        advance(browser, "#advance-close");
        browser.write("#words", "/platform-feedback ask ci\n");
        browser.see("dialog", "It closes on");
        keep(browser, "ask");
    }

    private static void advance(Browser browser, String button) {
        browser.click(button, "");
        browser.see("progress");
        int looks = 1;
        while (!browser.appears("#advance-day:not([disabled])", "") && looks < MOST_LOOKS) {
            looks++;
        }
    }

    private static void keep(Browser browser, String name) throws IOException {
        Files.write(IMAGES.resolve(name + ".png"), browser.screenshot());
    }
}
