package dev.candor.demo;

import dev.candor.demo.api.ApiMethods;
import dev.candor.demo.api.Credentials;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.delivery.HttpChannel;
import dev.candor.demo.delivery.SocketChannel;
import dev.candor.demo.engineers.Engineers;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Faults;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Slack workspace on this machine: starts it, tells where it is, and lets one act in it. */
public final class SimulatedWorkspace implements AutoCloseable {
    private final SimulatedClock clock;
    private final Workspace workspace;
    private final EventDispatcher events;
    private final ApiMethods api;
    private final SimulatorServer server;
    private final SimulatorSettings settings;
    private @Nullable SocketChannel sockets;

    private SimulatedWorkspace(SimulatorSettings settings, SimulatedClock clock, Manifest manifest) {
        this.settings = settings;
        this.clock = clock;
        this.workspace = new Workspace(Identity.ACME, manifest, clock, settings.wall());
        this.events = new EventDispatcher(workspace);
        this.api = new ApiMethods(
                workspace, settings.credentials(), settings.rates(), settings.pageSize(), this::newSocketAddress);
        this.server = new SimulatorServer(settings.port());
    }

    /** Starts a workspace in which the app of this manifest is installed. */
    public static SimulatedWorkspace start(SimulatorSettings settings, SimulatedClock clock, Manifest manifest) {
        SimulatedWorkspace started = new SimulatedWorkspace(settings, clock, manifest);
        settings.seed().addTo(started.workspace);
        started.workspace.setAddress(started.server.open(started.workspace, started.api));
        clock.onStep(started.events::tick);
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
        events.connect(new HttpChannel(bot, settings.credentials().signingSecret(), settings.wall()));
    }

    /** From now on speaks through the sockets that the bot opens. */
    public SocketChannel deliverToSockets() {
        SocketChannel channel = sockets();
        events.connect(channel);
        return channel;
    }

    /** Acts as this person. */
    public UserDriver as(String user) {
        return new UserDriver(workspace, events, user);
    }

    /** Lets the seeded engineers act at every step of the clock; the same number, the same run. */
    public Engineers startEngineers(long seed) {
        Engineers engineers = new Engineers(workspace, events, seed);
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
    public ApiMethods webApi() {
        return api;
    }

    /** What takes people's doings to the bot. */
    public EventDispatcher events() {
        return events;
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
        server.mount(path, servlet);
    }

    /** Refuses connections until it is {@link #up}, and breaks those that are open. */
    public void down() {
        server.down();
        if (sockets != null) {
            sockets.refresh();
        }
    }

    /** Takes connections again, at the same address. */
    public void up() {
        server.up();
    }

    @Override
    public void close() {
        server.close();
        if (sockets != null) {
            sockets.close();
        }
    }

    private String newSocketAddress() {
        return sockets().newAddress();
    }

    private synchronized SocketChannel sockets() {
        if (sockets == null) {
            sockets = new SocketChannel(workspace, settings.socketPort());
        }
        return sockets;
    }
}
