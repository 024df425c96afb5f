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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the given paths and nothing else.
 *
 * <p>Paths with an {@link Admission} accept bodies from anyone. Such a body occupies no thread until it is complete, and
 * it has a deadline; the other paths keep some threads of the pool, so that they always answer.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MAX_THREADS = 100;
    private static final int MIN_THREADS = 4;
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final int MAX_CONNECTIONS = 1_000;
    private static final int MAX_BODIES_BEING_READ = 256;
    private static final int MAX_REQUESTS_HANDLED = 64;
    private static final int MAX_HEADER_BYTES = 8 << 10;
    private static final Duration BODY_DEADLINE = Duration.ofSeconds(10);
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration IDLE_TIMEOUT_AT_STOP = Duration.ofMillis(100);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final Duration bodyDeadline;

    /**
     * Creates a server that is not started yet.
     *
     * @param bind address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any free port
     * @param servlets by path, such as {@code /healthz}
     * @param admissions by path, for the paths that accept bodies from anyone
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
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("http");
        this.server = new Server(threads);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(withoutServerHeaders()));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        connector.setShutdownIdleTimeout(IDLE_TIMEOUT_AT_STOP.toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new PlainErrorHandler());
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, connector));
        SizeLimitHandler limit = new SizeLimitHandler(MAX_BODY_BYTES, -1);
        limit.setHandler(withAdmissions(paths(servlets), admissions));
        server.setHandler(new GracefulHandler(limit));
        server.setStopTimeout(STOP_TIMEOUT.toMillis());
    }

    /** Starts to listen; fails if the port is taken. */
    public void start() {
        try {
            server.start();
            LOG.info("listening on {}:{}", connector.getHost(), port());
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot listen on " + connector.getHost() + ":" + connector.getPort()
                            + ": is something else there? Set CANDOR_PORT or CANDOR_BIND",
                    e);
        }
    }

    /** Port on which the server listens, once started. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Waits a few seconds for requests to finish, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not stop", e);
        }
    }

    private static HttpConfiguration withoutServerHeaders() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        return http;
    }

    private Handler withAdmissions(Handler paths, Map<String, Admission> admissions) {
        Handler handled = limited(admissions, MAX_REQUESTS_HANDLED, paths);
        Handler read = limited(admissions, MAX_BODIES_BEING_READ, new WholeBodyHandler(bodyDeadline, handled));
        return new AdmissionHandler(admissions, read);
    }

    /** Handles at most {@code most} requests of these paths at once; others are answered 503. */
    private static Handler limited(Map<String, Admission> admissions, int most, Handler next) {
        if (admissions.isEmpty()) {
            return next; // A QoSHandler without included paths would limit all of them.
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
