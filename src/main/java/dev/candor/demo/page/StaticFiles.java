package dev.candor.demo.page;

import dev.candor.demo.workspace.Files;
import dev.candor.demo.workspace.SharedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Serves the page's scripts and styles, and the files uploaded to the workspace. */
final class StaticFiles {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String UPLOADED = "/shared/";

    private final Map<String, Item> items = Map.of(
            "/htmx.js", new Item("text/javascript;charset=utf-8", HTMX),
            "/page.js", new Item("text/javascript;charset=utf-8", "page.js"),
            "/page.css", new Item("text/css;charset=utf-8", "page.css"));
    private final Files files;

    StaticFiles(Files files) {
        this.files = files;
    }

    private record Item(String type, String resource) {}

    void serve(String path, HttpServletResponse response) throws IOException {
        Optional<SharedFile> uploaded =
                path.startsWith(UPLOADED) ? files.find(path.substring(UPLOADED.length())) : Optional.empty();
        Item item = items.get(path);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (uploaded.isPresent()) {
            // Every upload is served as an image, so that an uploaded HTML page cannot run here.
            response.setContentType("image/png");
            response.getOutputStream().write(uploaded.get().bytes());
        } else if (item != null) {
            response.setContentType(item.type);
            response.getOutputStream().write(read(item.resource));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page needs " + resource + ", which is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
