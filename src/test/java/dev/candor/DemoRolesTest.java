package dev.candor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Manifest;
import dev.candor.edge.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoRolesTest {
    @TempDir
    private Path folder;

    @Test
    void members_of_owning_groups_and_admins_have_roles() throws IOException {
        String shipped = Files.readString(Path.of("config/candor.yaml"));
        assertThat(roles(shipped))
                .isEqualTo(Map.of(
                        "U0PM", "owner of every product",
                        "U0TARIQ", "owner of every product",
                        "U0EWA", "owner of every product",
                        "U0ADMIN", "admin"));
        String changed = shipped.replaceFirst("owners: \\[U0PM, S0PLATFORM]", "owners: [U0ADMIN]");
        assertThat(roles(changed))
                .containsEntry("U0ADMIN", "owner of CI, admin")
                .containsEntry("U0PM", "owner of Jenkins, Kubernetes, Object storage, Platform");
    }

    private Map<String, String> roles(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("candor.yaml"), yaml);
        Configuration configuration = TestConfiguration.read(file);
        try (SimulatedWorkspace workspace = SimulatedWorkspace.start(
                SimulatorSettings.standard(),
                SimulatedClock.manual(Instant.EPOCH),
                Manifest.read(Path.of("config/slack-manifest.yaml")))) {
            return DemoRoles.of(configuration, workspace.state().members());
        }
    }
}
