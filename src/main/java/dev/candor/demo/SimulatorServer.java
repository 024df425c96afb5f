package dev.candor.demo;

import dev.candor.demo.api.ApiMethods;
import dev.candor.demo.api.FileServlet;
import dev.candor.demo.api.ResponseUrlServlet;
import dev.candor.demo.api.WebApiServlet;
import dev.candor.demo.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The HTTP server of the simulated workspace. */
final class SimulatorServer {
    /** How long the system may take to give up the port. */
    private static final Duration RELEASE_LIMIT = Duration.ofMinutes(1);

    private final Server server;
    private final ServerConnector connector;
    /** Not null during an outage. */
    private @Nullable Socket held;

    private final ServletContextHandler servlets = new ServletContextHandler("/");

    SimulatorServer(int port) {
        QueuedThreadPool threads = new QueuedThreadPool(100, 4);
        threads.setName("workspace");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(servlets);
    }

    /** Opens the port and returns the base URL. */
    URI open(Workspace workspace, ApiMethods api) {
        mount("/api/*", new WebApiServlet(api));
        mount("/actions/*", new ResponseUrlServlet(workspace));
        FileServlet files = new FileServlet(workspace);
        mount("/upload/*", files);
        mount("/files/*", files);
        // Until there is a page, which is mounted on all paths and so comes before this one.
        mount("/", new StartingPage());
        listen();
        // Fixes the port, so that it is the same after an outage.
        connector.setPort(connector.getLocalPort());
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    void mount(String path, HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        servlets.addServlet(holder, path);
    }

    void down() {
        run(connector::stop, "stop");
        run(() -> held = hold(connector.getPort()), "stop");
    }

    void up() {
        run(this::release, "start");
        run(connector::start, "start");
    }

    void close() {
        run(this::release, "stop");
        run(server::stop, "stop");
    }

    /** Holds the port, so that it is free after an outage, and refuses connections. */
    private Socket hold(int port) throws IOException {
        long end = System.nanoTime() + RELEASE_LIMIT.toNanos();
        while (true) {
            Socket socket = new Socket();
            try {
                socket.setReuseAddress(true); // Connections of before may be ending.
                socket.bind(new InetSocketAddress(connector.getHost(), port));
                return socket;
            } catch (BindException stillListening) {
                // A stopped connector listens until its thread has ended.
                socket.close();
                if (System.nanoTime() > end) {
                    throw stillListening;
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void release() throws IOException {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    private void listen() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the simulated workspace cannot listen on " + connector.getHost() + ":" + connector.getPort()
                            + ": is the port in use? Choose another port",
                    e);
        }
    }

    private static void run(Step step, String what) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("the workspace's HTTP server would not " + what, failed);
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
