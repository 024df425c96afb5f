package dev.candor.edge.web;

import dev.candor.core.ui.ReportAccess;
import dev.candor.core.ui.report.ExportFormat;
import dev.candor.core.ui.report.PublishedFigure;
import dev.candor.core.ui.report.ReportRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The published figures or the story of a product as a file. Whoever may not have it is led to the page that says why. */
public final class ExportServlet extends GuardedServlet {
    private static final String NO_SUCH_FILE = "There is no such file. A product's figures end in "
            + Arrays.stream(ExportFormat.values())
                    .map(format -> "." + format.suffix())
                    .collect(Collectors.joining(", "))
            + ", such as ci.csv.\n";

    private final transient ReportAccess access;
    private final transient ReportPaths paths;
    private final transient ExportWriter writer = new ExportWriter();

    /** Serves what {@code access} lets owners have. */
    public ExportServlet(ReportAccess access, ReportPaths paths) {
        super("GET", "HEAD");
        this.access = access;
        this.paths = paths;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<ReportRequest.StoryFile> story = ReportPaths.storyFile(
                path, name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
        if (story.isPresent()) {
            story(story.get(), request, response);
        } else {
            Optional<ReportRequest.ExportFile> file = ReportPaths.exportFile(path);
            if (file.isPresent()) {
                figures(file.get(), request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                response.setContentType("text/plain;charset=utf-8");
                response.getWriter().write(NO_SUCH_FILE);
            }
        }
    }

    private void story(ReportRequest.StoryFile wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> told = access.story(ReportServlet.secret(request), wanted.product(), wanted.quarter());
        if (told.isEmpty()) {
            redirect(response, new ReportRequest.Story(wanted.product(), wanted.quarter()));
        } else {
            write(
                    response,
                    told.get().getBytes(StandardCharsets.UTF_8),
                    ExportFormat.MARKDOWN,
                    wanted.product() + "-story");
        }
    }

    private void figures(ReportRequest.ExportFile wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<List<PublishedFigure>> figures = access.export(ReportServlet.secret(request), wanted.product());
        if (figures.isEmpty()) {
            redirect(response, new ReportRequest.Export(wanted.product()));
        } else {
            byte[] file = writer.write(wanted.product(), figures.get(), wanted.format());
            write(response, file, wanted.format(), wanted.product());
        }
    }

    private void redirect(HttpServletResponse response, ReportRequest page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", paths.href(page));
    }

    private static void write(HttpServletResponse response, byte[] file, ExportFormat format, String name)
            throws IOException {
        response.setContentType(contentType(format));
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"candor-" + name + "." + format.suffix() + "\"");
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
