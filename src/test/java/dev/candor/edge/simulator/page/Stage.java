package dev.candor.edge.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.edge.simulator.SimulatedClock;
import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.workspace.Channel;
import dev.candor.edge.simulator.workspace.Draft;
import dev.candor.edge.simulator.workspace.Identity;
import dev.candor.edge.simulator.workspace.Manifest;
import dev.candor.edge.simulator.workspace.Member;
import dev.candor.edge.simulator.workspace.UserGroup;
import dev.candor.edge.simulator.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A small workspace with a page and a scripted bot, on a free port. */
final class Stage implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-24T10:05:00Z");
    static final Instant CLOSE = Instant.parse("2026-11-27T17:00:00Z");
    private static final JsonNode MANIFEST = ScriptedBot.json("""
            {"features":{"app_home":{"home_tab_enabled":true,"messages_tab_enabled":true},
              "slash_commands":[{"command":"/platform-feedback","description":"What people say","usage_hint":"[ci]"}]},
             "settings":{"interactivity":{"is_enabled":true},"event_subscriptions":{"bot_events":["app_home_opened"]}}}""");

    final SimulatedClock clock = SimulatedClock.manual(START);
    final Workspace workspace = new Workspace(Identity.ACME, new Manifest(MANIFEST), clock, clock);
    final ScriptedBot bot = new ScriptedBot(workspace);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    Stage(int port) {
        Courier courier = new Courier(workspace);
        courier.use(bot);
        populate();
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(
                new ServletHolder(new WorkspacePage(
                        workspace, courier, clock, () -> Optional.of(CLOSE).filter(at -> at.isAfter(clock.instant())))),
                "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception broken) {
            throw new AssertionError("the stage does not start", broken);
        }
    }

    String address() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/";
    }

    private void populate() {
        person("U0YOU", "You");
        person("U0ANA", "Ana Lima");
        person("U0BEN", "Ben <b>Okafor</b>");
        person("U0CHI", "Chi Tanaka");
        workspace.people().put(new UserGroup("S0PAY", "payments", "Payments", List.of("U0YOU", "U0ANA")));
        workspace.people().put(new UserGroup("S0WEB", "web", "Web", List.of("U0BEN")));
        channel("C0CI", "platform-ci", "Everything about CI", Set.of("U0YOU", "U0ANA", "U0BEN", "U0CANDOR"));
        channel("C0PAY", "team-payments", "", Set.of("U0YOU", "U0ANA", "U0CANDOR"));
        channel("C0WEB", "team-web", "", Set.of("U0BEN"));
        workspace
                .messages()
                .post(Draft.of(
                        "C0CI", "U0ANA", "The queue is long again :thinking_face:, see <https://ci.example/queue>"));
        workspace
                .messages()
                .post(Draft.of(
                        "C0CI",
                        "U0BEN",
                        "*Yes.* `retry` helps:\n```ci retry --all```\n&gt; flaky tests\nfor now <!here>"));
        String direct = workspace.channels().direct("U0YOU").id();
        workspace
                .messages()
                .post(Draft.of(direct, "U0CANDOR", "How is CI doing?").with(ScriptedBot.json(ScriptedBot.PROMPT)));
    }

    private void person(String id, String name) {
        workspace.people().put(Member.person(id, name, "Europe/London"));
    }

    private void channel(String id, String name, String topic, Set<String> members) {
        workspace.channels().put(new Channel(id, name, Channel.Kind.PUBLIC, topic, false, members));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) {
            throw new AssertionError("the stage does not stop", broken);
        }
    }

    /** Stays open, for a person who wants to look at it. */
    public static void main(String[] args) throws InterruptedException {
        Stage stage = new Stage(Integer.parseInt(args[0]));
        System.out.println(stage.address());
        stage.server.join();
    }
}
