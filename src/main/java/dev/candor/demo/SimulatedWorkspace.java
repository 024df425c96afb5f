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

/** A simulated Slack workspace on a local port, with drivers that act as its users. */
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
        this.workspace = new Workspace(Identity.ACME, manifest, clock, settings.wall(), settings.responseLimit());
        this.events = new EventDispatcher(workspace);
        this.api = new ApiMethods(workspace, settings.credentials(), settings.rates(), this::newSocketAddress);
        this.server = new SimulatorServer(settings.port());
    }

    /** Starts a workspace with the app of this manifest installed. */
    public static SimulatedWorkspace start(SimulatorSettings settings, SimulatedClock clock, Manifest manifest) {
        SimulatedWorkspace started = new SimulatedWorkspace(settings, clock, manifest);
        settings.seed().addTo(started.workspace);
        started.workspace.setAddress(started.server.open(started.workspace, started.api));
        clock.onStep(started.events::tick);
        return started;
    }

    /** Base URL of the workspace. */
    public URI address() {
        return workspace.address();
    }

    /** Base URL of the Web API, with a trailing slash. */
    public String apiUrl() {
        return workspace.address().resolve("/api/").toString();
    }

    public Credentials credentials() {
        return settings.credentials();
    }

    /** Sends all further requests to the bot as signed HTTP requests to this address. */
    public void deliverTo(URI bot) {
        events.connect(new HttpChannel(
                bot, settings.credentials().signingSecret(), settings.wall(), workspace.responseLimit()));
    }

    /** Sends all further requests to the bot through the sockets that it opens. */
    public SocketChannel deliverToSockets() {
        SocketChannel channel = sockets();
        events.connect(channel);
        return channel;
    }

    /** Driver that acts as this user. */
    public UserDriver as(String user) {
        return new UserDriver(workspace, events, user);
    }

    /** Starts the simulated engineers, who act at every step of the clock; equal seeds give equal runs. */
    public Engineers startEngineers(long seed) {
        Engineers engineers = new Engineers(workspace, events, seed);
        clock.onStep(engineers);
        return engineers;
    }

    public Workspace state() {
        return workspace;
    }

    public SimulatedClock clock() {
        return clock;
    }

    /** Web API with its call counters. */
    public ApiMethods webApi() {
        return api;
    }

    public EventDispatcher events() {
        return events;
    }

    public Faults faults() {
        return workspace.faults();
    }

    /** Problems that Slack does not report to the bot. */
    public List<String> problems() {
        return workspace.problems().all();
    }

    /** Serves another servlet on the same port. */
    public void mount(String path, HttpServlet servlet) {
        server.mount(path, servlet);
    }

    /** Closes all connections and refuses new ones until {@link #up}. */
    public void down() {
        server.down();
        if (sockets != null) {
            sockets.refresh();
        }
    }

    /** Accepts connections again at the same address. */
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
