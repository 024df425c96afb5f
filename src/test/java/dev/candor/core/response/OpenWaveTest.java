package dev.candor.core.response;

import dev.candor.CoreFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests of what is submitted to an open wave. */
abstract class OpenWaveTest {
    CoreFixture fixture;
    String wave;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new CoreFixture(folder);
        wave = fixture.openWave().id();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Submits the form of this wave, filled in by this person. */
    Receipt cast(String person, Map<String, List<String>> values) {
        return fixture.responses.cast(new Submission(person, wave, values));
    }
}
