package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Manifest;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings of the doctor. */
class DoctorTest {
    private static final Path MANIFEST = Path.of("config/slack-manifest.yaml");

    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();

    private int examine(SimulatedWorkspace workspace, String token) {
        return examine(workspace, token, Path.of("config/candor.yaml"));
    }

    private int examine(SimulatedWorkspace workspace, String token, Path config) {
        return examine(workspace, token, config, Optional.of(URI.create("https://candor.example.com")));
    }

    private int examine(SimulatedWorkspace workspace, String token, Path config, Optional<URI> publicUrl) {
        Environment environment = new Environment(
                new SlackAccess(
                        new Secret(token),
                        new SlackAccess.Transport.Http(new Secret("secret")),
                        URI.create(workspace.apiUrl())),
                "jdbc:sqlite:" + folder.resolve("data/candor.db"),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", 3000, publicUrl));
        Configuration configuration = TestConfiguration.read(config);
        return new Doctor(configuration, environment, InstantSource.system()).examine(new PrintWriter(output, true));
    }

    private static SimulatedWorkspace workspace(Manifest manifest) {
        return SimulatedWorkspace.start(
                SimulatorSettings.standard(),
                SimulatedClock.manual(InstantSource.system().instant()),
                manifest);
    }

    @Test
    void a_healthy_workspace_gets_one_line_for_each_check() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            assertThat(examine(workspace, workspace.credentials().botToken()))
                    .as(output::toString)
                    .isZero();
            assertThat(output.toString().lines())
                    .allMatch(line -> line.startsWith("ok    "))
                    .anyMatch(line -> line.contains("channel C0CI #platform-ci"))
                    .anyMatch(line -> line.contains("scopes"))
                    .anyMatch(line -> line.contains("clock"));
        }
    }

    @Test
    void the_doctor_passes_beside_a_running_bot_and_creates_no_database() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            examine(workspace, workspace.credentials().botToken());
            assertThat(folder.resolve("data")).doesNotExist();
            try (CoreFixture running = new CoreFixture(folder)) {
                running.openWave();
                assertThat(examine(workspace, workspace.credentials().botToken()))
                        .as(output::toString)
                        .isZero();
            }
        }
    }

    private static Manifest without(String scope) {
        Manifest manifest = Manifest.read(MANIFEST);
        ArrayNode scopes = (ArrayNode) manifest.tree().at("/oauth_config/scopes/bot");
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).asText().equals(scope)) {
                scopes.remove(i);
            }
        }
        return manifest;
    }

    @Test
    void a_missing_scope_for_pictures_is_a_hint_and_no_failure() {
        try (SimulatedWorkspace workspace = workspace(without("files:write"))) {
            assertThat(examine(workspace, workspace.credentials().botToken())).isZero();
            assertThat(output.toString())
                    .contains(
                            "ok    scopes",
                            "warn  pictures: lacks files:write; add them under OAuth & Permissions and"
                                    + " reinstall the app; until then charts are shown as text");
        }
    }

    @Test
    void a_missing_scope_is_named() {
        try (SimulatedWorkspace workspace = workspace(without("im:history"))) {
            assertThat(examine(workspace, workspace.credentials().botToken())).isEqualTo(1);
            assertThat(output.toString()).contains("FAIL  scopes: lacks im:history");
        }
    }

    @Test
    void an_address_without_a_response_is_named() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            workspace.down();
            assertThat(examine(workspace, workspace.credentials().botToken())).isEqualTo(1);
            assertThat(output.toString())
                    .contains("FAIL  token: no answer from " + workspace.apiUrl(), "is SLACK_API_URL right?");
        }
    }

    @Test
    void a_wrong_token_is_reported_and_not_shown() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            assertThat(examine(workspace, "xoxb-wrong-token")).isEqualTo(1);
            assertThat(output.toString()).contains("FAIL  token: invalid_auth").doesNotContain("xoxb-wrong-token");
        }
    }

    @Test
    void ids_that_slack_does_not_know_are_named_with_their_keys() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            Path wrong = folder.resolve("wrong.yaml");
            String shipped = read(Path.of("config/candor.yaml"));
            write(
                    wrong,
                    shipped.replace("C0CI", "C0NOWHERE")
                            .replace("U0PM", "U0NOBODY")
                            .replace("S0PAY", "S0NONE"));
            assertThat(examine(workspace, workspace.credentials().botToken(), wrong))
                    .isEqualTo(1);
            assertThat(output.toString().lines())
                    .anyMatch(line -> line.startsWith("FAIL  channel C0NOWHERE (products[")
                            && line.contains(".channel")
                            && line.contains("channel_not_found; correct the id"))
                    .anyMatch(line -> line.startsWith("FAIL  person U0NOBODY (") && line.contains(".owners"))
                    .anyMatch(line -> line.startsWith("FAIL  user group S0NONE (teams[0].members)")
                            && line.contains("no_such_subteam"));
        }
    }

    @Test
    void an_owner_who_is_a_guest_or_of_another_workspace_is_named() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            Path wrong = folder.resolve("wrong.yaml");
            write(wrong, read(Path.of("config/candor.yaml")).replace("U0PM", "U0GUEST"));
            assertThat(examine(workspace, workspace.credentials().botToken(), wrong))
                    .isEqualTo(1);
            assertThat(output.toString().lines())
                    .anyMatch(line -> line.startsWith("FAIL  person U0GUEST @wes.contractor (")
                            && line.contains("is no member of this workspace"));
        }
    }

    @Test
    void a_channel_that_is_shared_with_outsiders_is_a_warning() {
        // Nothing is posted in #engineering, whose members are asked.
        Path config = folder.resolve("shared.yaml");
        write(config, read(Path.of("config/candor.yaml")).replace("channel: C0ENG", "channel: C0CI"));
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            workspace.state().channels().share("C0CI", Channel.Sharing.EXTERNAL);
            workspace.state().channels().share("C0ENG", Channel.Sharing.PENDING);
            workspace.state().channels().share("C0PAY", Channel.Sharing.ORGANISATION);
            assertThat(examine(workspace, workspace.credentials().botToken(), config))
                    .as(output::toString)
                    .isZero();
            assertThat(output.toString().lines())
                    .anyMatch(line -> line.startsWith("warn  channel C0CI #platform-ci (products[")
                            && line.endsWith("is shared with people of other organisations; they can read what is"
                                    + " posted there"))
                    .anyMatch(line -> line.startsWith("warn  channel C0ENG")
                            && line.endsWith("is about to be shared with people of another organisation; Candor does"
                                    + " not ask them"))
                    .anyMatch(line -> line.startsWith("warn  channel C0PAY")
                            && line.contains("is shared with other workspaces of the organisation"));
        }
    }

    @Test
    void links_that_others_cannot_open_or_can_listen_to_are_a_warning() {
        try (SimulatedWorkspace workspace = workspace(Manifest.read(MANIFEST))) {
            String token = workspace.credentials().botToken();
            Path config = Path.of("config/candor.yaml");
            assertThat(examine(workspace, token, config, Optional.empty())).isZero();
            assertThat(output.toString())
                    .contains(
                            "warn  links to the report http://localhost:3000: only browsers on this machine open them;"
                                    + " set CANDOR_PUBLIC_URL");
            assertThat(examine(workspace, token, config, Optional.of(URI.create("http://candor.example.com"))))
                    .isZero();
            assertThat(output.toString())
                    .contains("warn  links to the report http://candor.example.com: whoever listens");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
