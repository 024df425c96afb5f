package dev.candor.core.scheduling;

import dev.candor.CoreFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests of a core that runs from the beginning of a test to its end. */
abstract class RunningCoreTest {
    @TempDir
    Path folder;

    CoreFixture fixture;

    @BeforeEach
    void startCore() {
        fixture = new CoreFixture(folder);
    }

    @AfterEach
    void stopCore() {
        fixture.close();
    }
}
