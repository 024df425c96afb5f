package dev.candor.demo.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/** Headless Chromium with one page. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Script that waits until a visible element with a text appears or disappears. */
    private static final String FIND_ELEMENT = """
            const [css, words, present, done] = arguments;
            const look = () => {
              const found = [...document.querySelectorAll(css)].find(
                  (one) => one.checkVisibility() && one.textContent.includes(words));
              if (present ? found : !found) done(found ?? null); else setTimeout(look, 30);
            };
            look();""";

    /** How long one look for an element lasts: a look that meets a change of pages finds nothing. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** A minute in all: a busy machine fails no test. */
    private static final int LOOKS = 30;

    private static final Duration LONG_SCRIPT = Duration.ofMinutes(1);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens the browser; skips the test if Chromium is not installed. */
    public static Browser open() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: needs " + CHROMIUM + " and " + DRIVER + " (Debian: chromium, chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withLogFile(new File("/dev/null"))
                .withTimeout(LONG_SCRIPT)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(LOOK);
        return new Browser(driver);
    }

    public void desktop() {
        size(1280, 900, false);
    }

    public void tall() {
        size(1280, 1760, false);
    }

    public void phone() {
        size(390, 844, true);
    }

    private void size(int width, int height, boolean mobile) {
        // A window has a minimum width, the emulated screen has not.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    /** Makes pages believe that the system is in dark mode, or not. */
    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Shows pages as they are printed, or as they are on the screen. */
    public void printed(boolean printed) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : "screen"));
    }

    /** Scrolls until this element begins at the top. */
    public void scrollTo(String css) {
        run("document.querySelector(\"" + css + "\").scrollIntoView({block: 'start'})");
    }

    /** Whether an element is visible at this moment. */
    public boolean appearsNow(String css) {
        return Boolean.TRUE.equals(
                run("return [...document.querySelectorAll(\"" + css + "\")].some((one) => one.checkVisibility())"));
    }

    /** The page as a PDF, as it is printed. */
    public byte[] print() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Forgets all cookies, as another browser would not have them. */
    public void forget() {
        driver.manage().deleteAllCookies();
    }

    /** The messages of the console since the last look, such as violations of the page's policy. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Screenshot of the whole page as PNG, however long it is. */
    public byte[] wholePage() {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
        return Base64.getDecoder().decode((String) shot.get("data"));
    }

    public void open(String address) {
        driver.get(address);
    }

    /** Waits for a visible element and returns it. */
    public WebElement see(String css) {
        return see(css, "");
    }

    /** Waits for a visible element with this text and returns it. */
    public WebElement see(String css, String words) {
        return (WebElement) Objects.requireNonNull(find(css, words, true));
    }

    /** What a visible element says, without the markup. */
    public String text(String css) {
        return text(css, "");
    }

    /** What a visible element with this text says, without the markup. */
    public String text(String css, String words) {
        return read(css, words, WebElement::getText);
    }

    /** What is in a visible field. */
    public String value(String css) {
        return attribute(css, "value");
    }

    /** Attribute of a visible element. */
    public String attribute(String css, String name) {
        return read(css, "", element -> Objects.requireNonNull(element.getAttribute(name)));
    }

    /** Whether a visible choice is chosen. */
    public boolean isSelected(String css) {
        return read(css, "", WebElement::isSelected);
    }

    /** Whether a visible button can be pressed. */
    public boolean isEnabled(String css) {
        return read(css, "", WebElement::isEnabled);
    }

    public void awaitGone(String css) {
        find(css, "", false);
    }

    public void click(String css, String words) {
        on(css, words, WebElement::click);
    }

    public void write(String css, CharSequence... text) {
        on(css, "", element -> element.sendKeys(text));
    }

    /** Element with the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Whether a visible element with this text appears within a minute. */
    public boolean appears(String css, String words) {
        try {
            see(css, words);
            return true;
        } catch (AssertionError late) {
            return false;
        }
    }

    /** Screenshot as PNG. */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    public @Nullable Object run(String script) {
        return driver.executeScript(script);
    }

    /** The value with which an asynchronous script calls its last argument. */
    public @Nullable Object await(String script) {
        driver.manage().timeouts().scriptTimeout(LONG_SCRIPT);
        try {
            return driver.executeAsyncScript(script);
        } finally {
            driver.manage().timeouts().scriptTimeout(LOOK);
        }
    }

    private void on(String css, String words, Consumer<WebElement> action) {
        read(css, words, element -> {
            action.accept(element);
            return true;
        });
    }

    private <T> T read(String css, String words, Function<WebElement, T> what) {
        for (int tries = 0; tries < LOOKS; tries++) {
            try {
                return what.apply(see(css, words));
            } catch (StaleElementReferenceException redrawn) {
                // The page was redrawn between the search and the reading; retry.
            }
        }
        throw new AssertionError(css + " with '" + words + "' is redrawn all the time");
    }

    private @Nullable Object find(String css, String words, boolean present) {
        for (int looks = 1; ; looks++) {
            try {
                return driver.executeAsyncScript(FIND_ELEMENT, css, words, present);
            } catch (ScriptTimeoutException late) {
                if (looks == LOOKS) {
                    String text = String.valueOf(run("return document.body.innerText"));
                    throw new AssertionError(
                            (present ? "not there: " : "still there: ") + css + " '" + words + "' in\n" + text, late);
                }
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
