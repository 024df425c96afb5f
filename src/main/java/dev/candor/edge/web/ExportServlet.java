package dev.candor.edge.web;

import dev.candor.core.ui.ReportAccess;
import dev.candor.core.ui.report.ExportFormat;
import dev.candor.core.ui.report.PublishedFigure;
import dev.candor.core.ui.report.ReportRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The published figures of a product as a file. Whoever may not have them is led to the page that says why. */
public final class ExportServlet extends HttpServlet {
    /** Not TRACE, which echoes the cookie. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final transient ReportAccess access;
    private final transient ReportPaths paths;
    private final transient ExportWriter writer = new ExportWriter();

    /** Serves what {@code access} lets owners have. */
    public ExportServlet(ReportAccess access, ReportPaths paths) {
        this.access = access;
        this.paths = paths;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (METHODS.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportServlet.HEADERS.forEach(response::setHeader);
        ReportRequest.ExportFile wanted = ReportPaths.exportFile(
                Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<List<PublishedFigure>> figures = access.export(ReportServlet.secret(request), wanted.product());
        if (figures.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", paths.href(new ReportRequest.Export(wanted.product())));
            return;
        }
        byte[] file = writer.write(wanted.product(), figures.get(), wanted.format());
        response.setContentType(contentType(wanted.format()));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"candor-" + wanted.product() + "."
                        + wanted.format().suffix() + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String contentType(ExportFormat format) {
        return switch (format) {
            case CSV -> "text/csv;charset=utf-8";
            case JSON -> "application/json";
            case MARKDOWN -> "text/markdown;charset=utf-8";
        };
    }
}
