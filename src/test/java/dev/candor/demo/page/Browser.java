package dev.candor.demo.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, looking at one page. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Looks for a visible element with some words in it, frame by frame, until it is there (or gone). */
    private static final String FIND_ELEMENT = """
            const [css, words, present, done] = arguments;
            const look = () => {
              const found = [...document.querySelectorAll(css)].find(
                  (one) => one.checkVisibility() && one.textContent.includes(words));
              if (present ? found : !found) done(found ?? null); else setTimeout(look, 30);
            };
            look();""";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where the machine has no Chromium. */
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
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(10));
        return new Browser(driver);
    }

    public void desktop() {
        size(1280, 900, false);
    }

    public void phone() {
        size(390, 844, true);
    }

    private void size(int width, int height, boolean mobile) {
        // A window cannot be as narrow as a phone; what is drawn into it can.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    public void open(String address) {
        driver.get(address);
    }

    /** The first visible element, as soon as there is one. */
    public WebElement see(String css) {
        return see(css, "");
    }

    /** The first visible element with these words in it, as soon as there is one. */
    public WebElement see(String css, String words) {
        return (WebElement) find(css, words, true);
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

    /** What has the keyboard now. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Whether such an element comes into sight before patience ends. */
    public boolean appears(String css, String words) {
        try {
            see(css, words);
            return true;
        } catch (AssertionError late) {
            return false;
        }
    }

    /** What the page shows now, as PNG. */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    public Object run(String script) {
        return driver.executeScript(script);
    }

    private void on(String css, String words, Consumer<WebElement> deed) {
        for (int tries = 0; tries < 5; tries++) {
            try {
                deed.accept(see(css, words));
                return;
            } catch (StaleElementReferenceException redrawn) {
                // The page was drawn anew between the look and the touch: look again.
            }
        }
        throw new AssertionError(css + " with '" + words + "' is never at rest");
    }

    private Object find(String css, String words, boolean present) {
        try {
            return driver.executeAsyncScript(FIND_ELEMENT, css, words, present);
        } catch (ScriptTimeoutException late) {
            String text = String.valueOf(run("return document.body.innerText"));
            throw new AssertionError(
                    (present ? "not there: " : "still there: ") + css + " '" + words + "' in\n" + text, late);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
