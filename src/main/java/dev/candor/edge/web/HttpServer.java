package dev.candor.edge.web;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the paths it is given and nothing else.
 *
 * <p>Paths with an {@link Admission} take bodies from strangers: a body occupies no thread until it is complete, has a
 * deadline, and the other paths keep threads of the pool for themselves. So they answer, whatever is sent to the first.
 */
public final class HttpServer implements AutoCloseable {
    private static final int MOST_THREADS = 100;
    private static final int FEWEST_THREADS = 4;
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final int MAX_CONNECTIONS = 1_000;
    private static final int MAX_BODIES_BEING_READ = 256;
    private static final int MAX_HANDLED_AT_ONCE = 64;
    private static final int HEADER_BYTES = 8 << 10;
    private static final Duration BODY_DEADLINE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final Duration bodyDeadline;

    /**
     * A server that is not started yet.
     *
     * @param bind address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @param servlets by path, such as {@code /healthz}
     * @param admissions by path, for those of the paths that take bodies from strangers
     */
    public HttpServer(String bind, int port, Map<String, Servlet> servlets, Map<String, Admission> admissions) {
        this(bind, port, servlets, admissions, BODY_DEADLINE);
    }

    HttpServer(
            String bind,
            int port,
            Map<String, Servlet> servlets,
            Map<String, Admission> admissions,
            Duration bodyDeadline) {
        this.bodyDeadline = bodyDeadline;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("http");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(discreet()));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new PlainErrorHandler());
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        SizeLimitHandler limit = new SizeLimitHandler(MAX_BODY_BYTES, -1);
        limit.setHandler(guarded(paths(servlets), admissions));
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

    private Handler guarded(Handler paths, Map<String, Admission> admissions) {
        Handler handled = limited(admissions, MAX_HANDLED_AT_ONCE, paths);
        Handler read = limited(admissions, MAX_BODIES_BEING_READ, new WholeBodyHandler(bodyDeadline, handled));
        return new AdmissionHandler(admissions, read);
    }

    /** At most so many requests of these paths at once; those that find no room are answered 503. */
    private static Handler limited(Map<String, Admission> admissions, int most, Handler next) {
        if (admissions.isEmpty()) {
            return next; // A condition that includes no path would include them all.
        }
        QoSHandler limit = new QoSHandler(next);
        admissions.keySet().forEach(limit::includePath);
        limit.setMaxRequestCount(most);
        return limit;
    }

    private static ServletContextHandler paths(Map<String, Servlet> servlets) {
        ServletContextHandler context = new ServletContextHandler();
        context.setErrorHandler(new PlainErrorHandler.OfServlets());
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(path, servlet), path));
        return context;
    }
}
