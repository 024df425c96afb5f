package dev.candor.edge.web;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the paths it is given and nothing else. */
public final class HttpServer implements AutoCloseable {
    private static final int MOST_THREADS = 100;
    private static final int FEWEST_THREADS = 4;
    private static final int MOST_BYTES = 1 << 20;
    private static final int HEADER_BYTES = 8 << 10;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;

    /**
     * A server that is not started yet.
     *
     * @param bind address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @param servlets by path, such as {@code /healthz}
     */
    public HttpServer(String bind, int port, Map<String, Servlet> servlets) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("http");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(discreet()));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new BareErrors());
        SizeLimitHandler limit = new SizeLimitHandler(MOST_BYTES, -1);
        limit.setHandler(paths(servlets));
        server.setHandler(new GracefulHandler(limit));
        server.setStopTimeout(FAREWELL.toMillis());
    }

    /** Begins to listen; fails if the port is taken. */
    public void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot listen on " + connector.getHost() + ":" + connector.getPort()
                            + ": is something else there? Set CANDOR_PORT or CANDOR_BIND",
                    e);
        }
    }

    /** The port it listens on, once started. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Lets requests finish, for a few seconds, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not stop", e);
        }
    }

    private static HttpConfiguration discreet() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        return http;
    }

    private static ServletContextHandler paths(Map<String, Servlet> servlets) {
        ServletContextHandler context = new ServletContextHandler();
        context.setErrorHandler(new BareErrors.OfServlets());
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(path, servlet), path));
        return context;
    }
}
