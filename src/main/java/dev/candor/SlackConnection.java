package dev.candor;

import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.slack.Installation;
import dev.candor.edge.slack.SlackApp;
import dev.candor.edge.slack.SlackClient;
import dev.candor.edge.slack.SocketMode;
import java.util.Optional;

/** The parts that communicate with Slack. */
record SlackConnection(SlackClient api, Installation installation, SlackApp app, Optional<SocketMode> socket) {
    static SlackConnection of(SlackClient api, Installation installation, SlackApp app, SlackAccess access) {
        Optional<SocketMode> socket = access.transport() instanceof SlackAccess.Transport.SocketMode mode
                ? Optional.of(new SocketMode(app, api, mode.appToken().value()))
                : Optional.empty();
        return new SlackConnection(api, installation, app, socket);
    }

    void close() {
        Shutdown.inOrder(() -> socket.ifPresent(SocketMode::close), installation::close, app::close, api::close);
    }
}
