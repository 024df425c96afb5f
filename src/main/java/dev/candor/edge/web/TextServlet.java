package dev.candor.edge.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** A page of plain text, made anew for each request. */
public final class TextServlet extends HttpServlet {
    private final transient Supplier<Text> text;

    private TextServlet(Supplier<Text> text) {
        this.text = text;
    }

    /** Says that the process lives. */
    public static TextServlet alive() {
        return new TextServlet(() -> new Text(HttpServletResponse.SC_OK, "text/plain", "ok\n"));
    }

    /**
     * Says whether everything is in place, or what is not.
     *
     * @param missing one line for each thing that is not as it should be
     */
    public static TextServlet ready(Supplier<List<String>> missing) {
        return new TextServlet(() -> {
            List<String> lines = missing.get();
            return lines.isEmpty()
                    ? new Text(HttpServletResponse.SC_OK, "text/plain", "ready\n")
                    : new Text(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE, "text/plain", String.join("\n", lines) + "\n");
        });
    }

    /** Shows figures in the text format of Prometheus. */
    public static TextServlet metrics(Metrics metrics) {
        return new TextServlet(() -> new Text(HttpServletResponse.SC_OK, Metrics.FORMAT, metrics.text()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Text answer = text.get();
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What is said. */
    private record Text(int status, String type, String body) {}
}
