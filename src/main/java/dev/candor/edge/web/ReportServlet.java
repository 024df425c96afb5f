package dev.candor.edge.web;

import dev.candor.core.page.Chart;
import dev.candor.core.page.ChartPainter;
import dev.candor.core.page.RecentlyUsed;
import dev.candor.core.ui.ReportAccess;
import dev.candor.core.ui.report.ReportAnswer;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.ReportSessions;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The web report over HTTP. It sees finished pages alone; who may see what, the core decides. */
public final class ReportServlet extends GuardedServlet {
    static final String LEAVE = "/leave";

    private static final String COOKIE = "candor-report";
    private static final int MAX_CHARTS = 200;

    private final transient ReportAccess access;
    private final transient ReportPaths paths;
    private final transient Function<Chart, String> charts;
    private final transient ReportAssets assets = new ReportAssets();
    private final transient TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportServlet.class.getClassLoader(), "dev.candor.edge.web.pages");

    /** Serves what {@code access} lets people see. */
    public ReportServlet(ReportAccess access, ReportPaths paths, ChartPainter painter) {
        super("GET", "HEAD", "POST");
        this.access = access;
        this.paths = paths;
        RecentlyUsed<Chart, String> drawn = new RecentlyUsed<>(MAX_CHARTS);
        this.charts = chart -> drawn.of(chart, () -> painter.svg(chart));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        Optional<String> asset = ReportPaths.assetName(path);
        Optional<String> token = ReportPaths.token(path);
        if (asset.isPresent()) {
            assets.serve(asset.get(), response);
        } else if (token.isPresent()) {
            writeBehindLink(response, access.look(token.get()));
        } else {
            ReportRequest wanted = ReportPaths.read(
                    path,
                    name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
            ReportAnswer answer = access.view(secret(request), wanted);
            if (answer.status() != ReportAnswer.Status.SHOWN && request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Refresh", "true"); // The script library shows no part of a refusal.
            }
            write(response, answer);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isFromAnotherSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String path = path(request);
        Optional<String> token = ReportPaths.token(path);
        if (token.isPresent()) {
            Optional<ReportSessions.Opened> opened = access.open(token.get());
            if (opened.isPresent()) {
                keep(response, opened.get().secret(), ReportSessions.SESSION_LIFETIME.toSeconds());
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", paths.href(opened.get().start()));
            } else {
                write(response, access.gone());
            }
        } else if (path.equals(LEAVE)) {
            keep(response, "", 0);
            write(response, access.leave(secret(request)));
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Whether another site's page sends this, to sign its reader in as somebody else, or out. Browsers say so over TLS. */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .<Cookie>flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private void keep(HttpServletResponse response, String secret, long seconds) {
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + secret + "; Path=" + paths.root() + "; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                        + (paths.isSecure() ? "; Secure" : ""));
    }

    private void write(HttpServletResponse response, ReportAnswer answer) throws IOException {
        write(response, answer.status(), new ReportView(answer, false, paths, charts));
    }

    /** The page behind a link, with the button that opens the report. */
    private void writeBehindLink(HttpServletResponse response, ReportAnswer answer) throws IOException {
        boolean offersButton = answer.status() == ReportAnswer.Status.SHOWN;
        write(response, answer.status(), new ReportView(answer, offersButton, paths, charts));
    }

    private void write(HttpServletResponse response, ReportAnswer.Status status, ReportView view) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("page.jte", view, page);
        response.setStatus(code(status));
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private static int code(ReportAnswer.Status status) {
        return switch (status) {
            case SHOWN -> HttpServletResponse.SC_OK;
            case SIGNED_OUT -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case GONE -> HttpServletResponse.SC_GONE;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
