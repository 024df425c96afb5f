package dev.candor.edge.simulator;

import dev.candor.edge.simulator.api.Credentials;
import dev.candor.edge.simulator.api.WebApi;
import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.delivery.HttpLine;
import dev.candor.edge.simulator.delivery.SocketLine;
import dev.candor.edge.simulator.engineers.Engineers;
import dev.candor.edge.simulator.hands.Hand;
import dev.candor.edge.simulator.workspace.Faults;
import dev.candor.edge.simulator.workspace.Identity;
import dev.candor.edge.simulator.workspace.Manifest;
import dev.candor.edge.simulator.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Slack workspace on this machine: starts it, tells where it is, and lets one act in it. */
public final class SimulatedWorkspace implements AutoCloseable {
    private final SimulatedClock clock;
    private final Workspace workspace;
    private final Courier courier;
    private final WebApi api;
    private final Front front;
    private final Settings settings;
    private @Nullable SocketLine sockets;

    private SimulatedWorkspace(Settings settings, SimulatedClock clock, Manifest manifest) {
        this.settings = settings;
        this.clock = clock;
        this.workspace = new Workspace(Identity.ACME, manifest, clock, settings.wall());
        this.courier = new Courier(workspace);
        this.api = new WebApi(
                workspace, settings.credentials(), settings.rates(), settings.pageSize(), this::newSocketAddress);
        this.front = new Front(settings.port());
    }

    /** Starts a workspace in which the app of this manifest is installed. */
    public static SimulatedWorkspace start(Settings settings, SimulatedClock clock, Manifest manifest) {
        SimulatedWorkspace started = new SimulatedWorkspace(settings, clock, manifest);
        settings.seed().plant(started.workspace);
        started.workspace.moveTo(started.front.open(started.workspace, started.api));
        clock.onStep(started.courier::tick);
        return started;
    }

    /** Where a browser finds it. */
    public URI address() {
        return workspace.address();
    }

    /** The base of the Web API, with a slash at its end. */
    public String apiUrl() {
        return workspace.address().resolve("/api/").toString();
    }

    /** The tokens and the signing secret that the bot needs. */
    public Credentials credentials() {
        return settings.credentials();
    }

    /** From now on sends signed requests to this address. */
    public void deliverTo(URI bot) {
        courier.use(new HttpLine(bot, settings.credentials().signingSecret(), settings.wall()));
    }

    /** From now on speaks through the sockets that the bot opens. */
    public SocketLine deliverToSockets() {
        SocketLine line = sockets();
        courier.use(line);
        return line;
    }

    /** Acts as this person. */
    public Hand as(String user) {
        return new Hand(workspace, courier, user);
    }

    /** Lets the seeded engineers act at every step of the clock; the same number, the same run. */
    public Engineers wakeEngineers(long seed) {
        Engineers engineers = new Engineers(workspace, courier, seed);
        clock.onStep(engineers);
        return engineers;
    }

    /** Everything that is in it. */
    public Workspace state() {
        return workspace;
    }

    /** The time in it. */
    public SimulatedClock clock() {
        return clock;
    }

    /** Counts of calls and of refusals. */
    public WebApi webApi() {
        return api;
    }

    /** What takes people's doings to the bot. */
    public Courier courier() {
        return courier;
    }

    /** What is arranged to go wrong. */
    public Faults faults() {
        return workspace.faults();
    }

    /** What went wrong where Slack would say nothing to the bot. */
    public List<String> problems() {
        return workspace.problems().all();
    }

    /** Serves something more on the same port, such as a page. */
    public void mount(String path, HttpServlet servlet) {
        front.mount(path, servlet);
    }

    /** Refuses connections until it is {@link #up}, and breaks those that are open. */
    public void down() {
        front.down();
        if (sockets != null) {
            sockets.refresh();
        }
    }

    /** Takes connections again, at the same address. */
    public void up() {
        front.up();
    }

    @Override
    public void close() {
        front.close();
        if (sockets != null) {
            sockets.close();
        }
    }

    private String newSocketAddress() {
        return sockets().newAddress();
    }

    private synchronized SocketLine sockets() {
        if (sockets == null) {
            sockets = new SocketLine(workspace, settings.socketPort());
        }
        return sockets;
    }
}
