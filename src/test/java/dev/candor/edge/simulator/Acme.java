package dev.candor.edge.simulator;

import dev.candor.edge.simulator.workspace.Manifest;
import java.nio.file.Path;
import java.time.Instant;

/** The workspace of these tests: Tuesday morning, at a quarter to ten in London. */
final class Acme {
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:45:00Z");

    private Acme() {}

    static Manifest manifest() {
        return Manifest.read(Path.of("src/test/resources/dev/candor/edge/simulator/manifest.yaml"));
    }

    static SimulatedWorkspace start() {
        return start(Settings.standard());
    }

    static SimulatedWorkspace start(Settings settings) {
        return SimulatedWorkspace.start(settings, SimulatedClock.manual(TUESDAY), manifest());
    }

    static Caller bot(SimulatedWorkspace slack) {
        return new Caller(slack.apiUrl(), slack.credentials().botToken());
    }
}
