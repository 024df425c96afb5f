package dev.candor.edge.slack;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that sends requests to the app as Slack does. */
abstract class SlackTest {
    SlackFixture rig;

    @BeforeEach
    final void start() throws IOException {
        rig = new SlackFixture();
    }

    @AfterEach
    final void stop() {
        rig.close();
    }
}
