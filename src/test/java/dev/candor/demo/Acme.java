package dev.candor.demo;

import dev.candor.demo.workspace.Manifest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Starts the workspace of these tests on a Tuesday at 9:45 in London. */
final class Acme {
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:45:00Z");

    private Acme() {}

    /** Standard settings, but the bot may take a minute: a busy machine fails no test. */
    static SimulatorSettings unhurried() {
        return SimulatorSettings.standard().respondingWithin(Duration.ofMinutes(1));
    }

    static Manifest manifest() {
        return Manifest.read(Path.of("src/test/resources/dev/candor/demo/manifest.yaml"));
    }

    static SimulatedWorkspace start() {
        return start(unhurried());
    }

    static SimulatedWorkspace start(SimulatorSettings settings) {
        return SimulatedWorkspace.start(settings, SimulatedClock.manual(TUESDAY), manifest());
    }

    static WebApiClient bot(SimulatedWorkspace slack) {
        return new WebApiClient(slack.apiUrl(), slack.credentials().botToken());
    }
}
