package dev.candor.demo.api;

import dev.candor.demo.workspace.SharedFile;
import dev.candor.demo.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Receives the bytes of announced files, and serves completed files. */
public final class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Workspace workspace;

    public FileServlet(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = request.getInputStream().readAllBytes();
        boolean taken = workspace.files().upload(id(request), bytes);
        response.setStatus(taken ? 200 : 400);
        response.getWriter().write(taken ? "OK - " + bytes.length : "the length is not the one announced");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SharedFile> file = workspace.files().find(id(request));
        if (file.isEmpty()) {
            response.setStatus(404);
            return;
        }
        boolean svg = file.get().name().toLowerCase(Locale.ROOT).endsWith(".svg");
        response.setContentType(svg ? "image/svg+xml" : "image/png");
        response.getOutputStream().write(file.get().bytes());
    }

    private static String id(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
