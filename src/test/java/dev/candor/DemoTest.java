package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo leaves nothing behind. */
@Tag("slow")
class DemoTest {
    private static final Path MANIFEST = Path.of("config/slack-manifest.yaml");

    @TempDir
    Path folder;

    @Test
    void a_stopped_demo_deletes_its_database_and_keys() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.candor.Main",
                        "demo",
                        "--port",
                        "0",
                        "--past",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch(line -> line.contains("demo is at http://localhost:")))
                    .isTrue();
            assertThat(folder).isDirectoryContaining("glob:**candor-demo*");
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**candor-demo*");
    }

    @Test
    void the_visitor_is_asked_before_the_page_opens() throws IOException, InterruptedException {
        try (Demo demo = new Demo(folder, Period.ZERO)) {
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpRequest page = HttpRequest.newBuilder(demo.start(TestConfiguration.shipped(), MANIFEST, 0))
                    .build();
            assertThat(browser.send(page, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("How is CI for you?");
        }
    }

    @Test
    void a_demo_with_a_past_asks_the_visitor_about_generations_and_then_about_ci_and_has_results_to_show()
            throws IOException, InterruptedException {
        try (Demo demo = new Demo(folder, Period.ofMonths(1))) {
            HttpClient browser = HttpClient.newHttpClient();
            URI address = demo.start(TestConfiguration.shipped(), MANIFEST, 0);
            String messages = body(browser, address.resolve("/?as=U0YOU"));
            assertThat(messages)
                    .containsOnlyOnce("CI or Jenkins: which do you use?")
                    .containsOnlyOnce("How is CI for you?")
                    .doesNotContain("How is Kubernetes for you?");
            assertThat(messages.indexOf("which do you use?")).isLessThan(messages.indexOf("How is CI for you?"));
            assertThat(body(browser, address.resolve("/?as=U0YOU&at=C0K8S"))).contains("Tuesday, 10 November");
        }
    }

    private static String body(HttpClient browser, URI address) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(address).build();
        return browser.send(page, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void a_start_that_fails_leaves_nothing_behind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Demo demo = new Demo(folder, Period.ZERO)) {
            assertThatThrownBy(() -> demo.start(TestConfiguration.shipped(), MANIFEST, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(folder).isEmptyDirectory();
        }
    }
}
