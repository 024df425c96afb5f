package dev.candor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

/**
 * A request that is written by hand. Whoever refuses a large body closes the connection, which can hide the answer from a client
 * that is still sending: this one sends no more than is read.
 */
public final class RawPost {
    private RawPost() {}

    /** Status of the answer to a request that announces a body of this length and sends none of it. */
    public static int announcing(int length, URI uri, Map<String, String> headers) throws IOException {
        return status(uri, headers, "Content-Length: " + length, new byte[0]);
    }

    /** Status of the answer to a request that sends so many bytes and does not say how many will come. */
    public static int sending(int length, URI uri, Map<String, String> headers) throws IOException {
        byte[] chunk = new byte[length];
        return status(uri, headers, "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length), chunk);
    }

    private static int status(URI uri, Map<String, String> headers, String last, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder("POST " + uri.getPath() + " HTTP/1.1\r\nHost: candor\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(last).append(body.length == 0 ? "\r\n\r\n" : "\r\n");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(60_000); // A server that hangs makes the test fail instead of blocking it.
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(UTF_8));
            out.write(body);
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
            return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }
}
