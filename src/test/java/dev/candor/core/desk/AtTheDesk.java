package dev.candor.core.desk;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A world in which everyone may see results, new for each test. */
abstract class AtTheDesk {
    World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder, true);
    }

    @AfterEach
    void close() {
        world.close();
    }
}
