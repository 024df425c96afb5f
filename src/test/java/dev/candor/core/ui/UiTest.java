package dev.candor.core.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests in a workspace where everyone may see results. */
abstract class UiTest {
    UiFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new UiFixture(folder, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
