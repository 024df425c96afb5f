package dev.candor.edge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The report's style sheet and script library. */
final class ReportAssets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> assets = Map.of(
            "htmx.js", Asset.read("text/javascript;charset=utf-8", HTMX),
            "icon.svg", Asset.read("image/svg+xml", "icon.svg"),
            "report.css", Asset.read("text/css;charset=utf-8", "report.css"));

    /** Serves an asset, or 404. */
    void serve(String name, HttpServletResponse response) throws IOException {
        Asset asset = assets.get(name);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "max-age=300");
        response.setContentType(asset.type());
        response.getOutputStream().write(asset.text().getBytes(StandardCharsets.UTF_8));
    }

    private record Asset(String type, String text) {
        static Asset read(String type, String resource) {
            try (InputStream in = ReportAssets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the report needs " + resource + ", which is not on the class path");
                }
                return new Asset(type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + resource, unreadable);
            }
        }
    }
}
