package dev.candor.edge.web;

import dev.candor.core.ui.report.ExportFormat;
import dev.candor.core.ui.report.ReportAddress;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.ReportRequest.Filter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The addresses of the report's pages, as paths of requests and as links. */
public final class ReportPaths implements ReportAddress {
    /** Path below which the report is served. */
    public static final String ROOT = "/report";

    /** Path below which files are served. */
    public static final String DOWNLOADS = ROOT + "/download";

    private static final String LINK = "/link/";
    private static final String PRODUCT = "/product/";
    private static final String COMPARE = "/compare";
    private static final String MIGRATION = "/migration/";
    private static final String PRIVACY = "/privacy";
    private static final String READINGS = "/readings";
    private static final String EXPORT = "/export/";
    private static final String STORY = "/story/";
    private static final String MARKDOWN = ".md";
    private static final String DOWNLOAD = "/download/";
    private static final String ASSETS = "/assets/";

    private final Supplier<URI> publicUrl;

    /**
     * Addresses below a public address.
     *
     * @param publicUrl without a trailing slash; asked for only while the server runs
     */
    public ReportPaths(Supplier<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public URI link(String token) {
        return URI.create(publicUrl.get() + ROOT + LINK + token);
    }

    /** Whether browsers reach the report over TLS. */
    boolean isSecure() {
        return "https".equals(publicUrl.get().getScheme());
    }

    /** The report's path as browsers see it. */
    String root() {
        return publicUrl.get().getRawPath() + ROOT;
    }

    /** The path of a style sheet or script. */
    String asset(String name) {
        return root() + ASSETS + name;
    }

    /** The address of a page, as a link on another page. */
    public String href(ReportRequest request) {
        if (request instanceof ReportRequest.OneProduct one) {
            Filter filter = one.filter();
            return root()
                    + PRODUCT
                    + encoded(one.product())
                    + query("span", filter.span(), "question", filter.question(), "theme", filter.theme());
        } else if (request instanceof ReportRequest.Comparison both) {
            return root() + COMPARE + query("one", both.one(), "other", both.other(), "span", both.span());
        } else if (request instanceof ReportRequest.Migration migration) {
            return root() + MIGRATION + encoded(migration.product());
        } else if (request instanceof ReportRequest.Privacy) {
            return root() + PRIVACY;
        } else if (request instanceof ReportRequest.Export export) {
            return root() + EXPORT + encoded(export.product());
        } else if (request instanceof ReportRequest.Story story) {
            return root() + STORY + encoded(story.product()) + query("quarter", story.quarter());
        } else if (request instanceof ReportRequest.StoryFile file) {
            return root()
                    + DOWNLOAD
                    + STORY.substring(1)
                    + encoded(file.product())
                    + MARKDOWN
                    + query("quarter", file.quarter());
        } else if (request instanceof ReportRequest.ExportFile file) {
            return root() + DOWNLOAD + encoded(file.product()) + "."
                    + file.format().suffix();
        }
        return request instanceof ReportRequest.Readings ? root() + READINGS : root();
    }

    /**
     * The page at a path.
     *
     * @param path below {@link #ROOT}, decoded
     * @param parameter value of a parameter, empty if it is missing
     */
    static ReportRequest read(String path, UnaryOperator<String> parameter) {
        if (path.startsWith(PRODUCT)) {
            return new ReportRequest.OneProduct(
                    path.substring(PRODUCT.length()),
                    new Filter(parameter.apply("span"), parameter.apply("question"), parameter.apply("theme")));
        }
        if (path.startsWith(MIGRATION)) {
            return new ReportRequest.Migration(path.substring(MIGRATION.length()));
        }
        if (path.startsWith(STORY)) {
            return new ReportRequest.Story(path.substring(STORY.length()), parameter.apply("quarter"));
        }
        if (path.startsWith(EXPORT)) {
            return new ReportRequest.Export(path.substring(EXPORT.length()));
        }
        return switch (path) {
            case "", "/" -> new ReportRequest.Overview();
            case COMPARE ->
                new ReportRequest.Comparison(parameter.apply("one"), parameter.apply("other"), parameter.apply("span"));
            case PRIVACY -> new ReportRequest.Privacy();
            case READINGS -> new ReportRequest.Readings();
            default -> new ReportRequest.Nowhere();
        };
    }

    /** The story at a path below {@link #DOWNLOADS}, decoded; empty if the path is none of a story. */
    static Optional<ReportRequest.StoryFile> storyFile(String path, UnaryOperator<String> parameter) {
        return after(STORY, path)
                .filter(name -> name.endsWith(MARKDOWN))
                .map(name -> new ReportRequest.StoryFile(
                        name.substring(0, name.length() - MARKDOWN.length()), parameter.apply("quarter")));
    }

    /** The file at a path below {@link #DOWNLOADS}, decoded; empty if the suffix names no format. */
    static Optional<ReportRequest.ExportFile> exportFile(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : ExportFormat.of(name.substring(dot + 1))
                        .map(format -> new ReportRequest.ExportFile(name.substring(0, dot), format));
    }

    /** The token in the path of a link. */
    static Optional<String> token(String path) {
        return after(LINK, path);
    }

    /** The name in the path of a style sheet or script. */
    static Optional<String> assetName(String path) {
        return after(ASSETS, path);
    }

    private static Optional<String> after(String start, String path) {
        return path.startsWith(start) ? Optional.of(path.substring(start.length())) : Optional.empty();
    }

    private static String query(String... namesAndValues) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                given.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return given.isEmpty()
                ? ""
                : given.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
