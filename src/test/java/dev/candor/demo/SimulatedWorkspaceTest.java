package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.workspace.Seed;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contents of a workspace at its start. */
final class SimulatedWorkspaceTest {

    @Test
    void a_page_is_served_beside_the_web_api() throws IOException {
        try (SimulatedWorkspace slack = Acme.start()) {
            slack.mount("/*", new HttpServlet() {
                private static final long serialVersionUID = 1L;

                @Override
                protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().write("the page");
                }
            });
            WebApiClient bot = Acme.bot(slack);
            URI page = slack.address().resolve("/anything");
            assertThat(bot.post(page, "text/plain", "").body().path("plain").asText())
                    .isEqualTo("the page");
            assertThat(bot.reply("auth.test").error()).isEmpty();
        }
    }

    @Test
    void a_browser_that_comes_before_the_page_is_told_to_wait_and_then_sees_it() throws IOException {
        try (SimulatedWorkspace slack = Acme.start()) {
            HttpURLConnection early = open(slack);
            assertThat(early.getResponseCode()).isEqualTo(503);
            assertThat(new String(early.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("The demo is starting.", "http-equiv=\"refresh\"")
                    .doesNotContain("Jetty");
            slack.mount("/*", new HttpServlet() {
                private static final long serialVersionUID = 1L;

                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().write("the page");
                }
            });
            assertThat(new String(open(slack).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("the page");
        }
    }

    private static HttpURLConnection open(SimulatedWorkspace slack) throws IOException {
        return (HttpURLConnection) slack.address().resolve("/").toURL().openConnection();
    }

    @Test
    void the_seed_has_teams_of_three_to_fourteen_and_ineligible_accounts_in_the_general_channel() {
        Seed seed = Seed.acme();
        Map<String, Integer> sizes = new java.util.TreeMap<>();
        seed.groups().forEach(group -> sizes.put(group.id(), group.members().size()));
        assertThat(sizes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "S0PAY",
                        9,
                        "S0SEARCH",
                        7,
                        "S0CHECKOUT",
                        14,
                        "S0MOBILE",
                        8,
                        "S0DATA",
                        6,
                        "S0IDENT",
                        4,
                        "S0GROWTH",
                        3,
                        "S0RISK",
                        5,
                        "S0PLATFORM",
                        3,
                        "S0BACKEND",
                        34));
        assertThat(seed.members()).hasSize(60 + 4 + 6);
        Set<String> everybody = seed.channels().stream()
                .filter(channel -> channel.id().equals("C0ENG"))
                .findFirst()
                .orElseThrow()
                .members();
        assertThat(everybody).hasSize(70).contains("U0YOU", "U0GONE", "USLACKBOT", "U0FOREIGN", "U0GUEST");
        try (SimulatedWorkspace slack = Acme.start()) {
            assertThat(slack.state().channels().all()).allMatch(channel -> channel.has("U0CANDOR"));
        }
    }
}
