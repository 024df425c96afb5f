package dev.candor.edge.slack;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of what is said to Slack's Web API, of which a stub has installed the bot. */
abstract class InstalledTest {
    StubSlack slack;
    SlackClient api;
    Installation installation;

    @BeforeEach
    final void install() throws IOException {
        slack = new StubSlack();
        api = new SlackClient("xoxb-1", slack.api(), Optional.empty());
        installation = Installations.ready(api);
    }

    @AfterEach
    final void uninstall() {
        installation.close();
        api.close();
        slack.close();
    }
}
