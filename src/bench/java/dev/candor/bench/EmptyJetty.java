package dev.candor.bench;

import dev.candor.edge.web.HttpServer;
import dev.candor.edge.web.TextServlet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A Jetty server with nothing but a health check, as the reference for idle resources. */
final class EmptyJetty {
    private EmptyJetty() {}

    /** Listens on the port given as the argument until the process is killed. */
    public static void main(String[] args) throws InterruptedException {
        new HttpServer("127.0.0.1", Integer.parseInt(args[0]), Map.of("/healthz", TextServlet.alive()), Map.of())
                .start();
        new CountDownLatch(1).await();
    }
}
