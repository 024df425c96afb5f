package dev.candor.edge.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Serves plain text that is computed for each request. */
public final class TextServlet extends HttpServlet {
    private final transient Supplier<Text> text;

    private TextServlet(Supplier<Text> text) {
        this.text = text;
    }

    /** Answers "ok" while the process runs. */
    public static TextServlet alive() {
        return new TextServlet(() -> new Text(HttpServletResponse.SC_OK, "text/plain", "ok\n"));
    }

    /**
     * Answers "ready" and what waits for people, or 503 with what is missing.
     *
     * @param missing one line for each problem
     * @param waiting one line for each thing that waits for people, which is no problem
     */
    public static TextServlet ready(Supplier<List<String>> missing, Supplier<List<String>> waiting) {
        return new TextServlet(() -> {
            List<String> problems = missing.get();
            boolean ready = problems.isEmpty();
            List<String> lines = new ArrayList<>(ready ? List.of("ready") : problems);
            lines.addAll(waiting.get());
            return new Text(
                    ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "text/plain",
                    String.join("\n", lines) + "\n");
        });
    }

    /** Shows metrics in the text format of Prometheus. */
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

    private record Text(int status, String type, String body) {}
}
