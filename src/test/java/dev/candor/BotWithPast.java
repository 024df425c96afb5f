package dev.candor;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.TestHistory;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.engineers.EarlierAnswers;
import dev.candor.demo.workspace.Manifest;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.Environment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A workspace and the database of a bot that has lived in it for some time. */
final class BotWithPast implements AutoCloseable {
    static final Instant TODAY = Instant.parse("2026-11-24T09:58:00Z");

    final Configuration configuration = TestConfiguration.shipped();
    final Path folder;
    final SimulatedWorkspace workspace;
    final Storage storage;

    BotWithPast(Path folder, Period length) {
        this.folder = folder;
        workspace = SimulatedWorkspace.start(
                SimulatorSettings.standard(),
                SimulatedClock.manual(TODAY.atZone(ZoneOffset.UTC).minus(length).toInstant()),
                Manifest.read(Path.of("config/slack-manifest.yaml")));
        Environment environment = Demo.environment(workspace, folder);
        DemoPast.live(configuration, environment, workspace, new EarlierAnswers(workspace.state(), 42, TODAY), TODAY);
        storage = Storage.open(environment, workspace.clock());
    }

    @Override
    public void close() {
        storage.database().close();
        workspace.close();
    }

    /** The results of a product's pulse, oldest first. */
    List<Release> releases(String product) {
        return releases(product, product + "-pulse");
    }

    /** The results of a survey about this product, oldest first. */
    List<Release> releases(String product, String survey) {
        List<Release> releases = new ArrayList<>(storage.releases().latest(product, 100));
        releases.removeIf(release -> !release.heading().survey().equals(survey));
        Collections.reverse(releases);
        return releases;
    }

    /** All results about this product. */
    ProductHistory history(String product) {
        return TestHistory.of(
                configuration.catalogue().product(product).orElseThrow(),
                storage.releases().latest(product, 100));
    }

    /** The question of a release with this purpose. */
    static Question asked(Release release, Purpose purpose) {
        return release.questions().stream()
                .filter(question -> question.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    /** A cell that has figures. */
    static Shown shown(Cell cell) {
        return Optional.of(cell)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .orElseThrow();
    }
}
