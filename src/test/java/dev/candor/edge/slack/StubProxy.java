package dev.candor.edge.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stub of an HTTP proxy: forwards calls to one local port and tunnels to another, whatever the host. */
final class StubProxy implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stub-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int calls;
    private final int tunnels;

    StubProxy(int calls, int tunnels) throws IOException {
        this.calls = calls;
        this.tunnels = tunnels;
        threads.execute(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The first line of each request. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return; // The proxy is closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            String head = head(in);
            asked.add(head.lines().findFirst().orElse(""));
            boolean tunnel = head.startsWith("CONNECT ");
            try (Socket beyond = new Socket(InetAddress.getLoopbackAddress(), tunnel ? tunnels : calls)) {
                if (tunnel) {
                    client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(ISO_8859_1));
                } else {
                    beyond.getOutputStream().write(head.getBytes(ISO_8859_1));
                }
                threads.execute(() -> pump(in, beyond));
                beyond.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // One side has closed the connection.
        }
    }

    private static void pump(InputStream from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.transferTo(out);
        } catch (IOException e) {
            // One side has closed the connection.
        }
    }

    /** Reads up to the blank line. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
