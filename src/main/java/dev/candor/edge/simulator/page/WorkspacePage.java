package dev.candor.edge.simulator.page;

import dev.candor.edge.simulator.SimulatedClock;
import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The workspace in a browser. Who looks and at what stands in the address, so that every tab may be someone else.
 * What people do is answered with nothing; what it changed arrives with everything else that changed.
 */
public final class WorkspacePage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient SimulatedClock clock;
    private final transient Supplier<Optional<Instant>> nextClose;
    private final transient ExecutorService background = Executors.newCachedThreadPool(WorkspacePage::thread);
    private final transient Notices notices;
    private final transient Winding winding;
    private final transient Deeds deeds;
    private final transient Reception reception;
    private final transient Screen screen;
    private final transient Shelf shelf;

    /**
     * The page of this workspace.
     *
     * @param nextClose when the next open wave closes, to which the clock can be wound
     */
    public WorkspacePage(
            Workspace workspace, Courier courier, SimulatedClock clock, Supplier<Optional<Instant>> nextClose) {
        this.clock = clock;
        this.nextClose = nextClose;
        Runnable changed = () -> workspace.changes().changed();
        Templates templates = new Templates();
        Rooms rooms = new Rooms(workspace, new Faces(workspace));
        this.notices = new Notices(changed);
        this.winding = new Winding(clock, background, changed);
        this.deeds = new Deeds(workspace, courier, notices);
        this.reception = new Reception(workspace, rooms);
        this.shelf = new Shelf(workspace.files());
        Regions regions = new Regions(workspace, templates, rooms, winding, notices, nextClose);
        this.screen = new Screen(workspace, templates, rooms, regions);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "workspace-page");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        switch (request.getRequestURI()) {
            case "/" -> open(form, response);
            case "/live" -> html(response, screen.live(reception.lead(form), form.text("seen")));
            default -> shelf.hand(request.getRequestURI(), response);
        }
    }

    private void open(Form form, HttpServletResponse response) throws IOException {
        Visit visit = reception.lead(form);
        if (visit.atHome()) {
            // The app is told, and may take its time: what it publishes appears when it is there.
            background.execute(() -> deeds.openHome(visit.as()));
        }
        html(response, screen.whole(visit, form.text("draft")));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A foreign page cannot send this header without being asked by the browser first.
        if (request.getHeader("HX-Request") == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Form form = Form.of(request);
        notices.hush(form.as());
        try {
            carryOut(request.getRequestURI(), form);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (IllegalStateException tooLate) {
            notices.say(form.as(), String.valueOf(tooLate.getMessage()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (IllegalArgumentException forged) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void carryOut(String path, Form form) {
        switch (path) {
            case "/act" -> deeds.act(form);
            case "/submit" -> deeds.submit(form);
            case "/close" -> deeds.close(form);
            case "/say" -> deeds.say(form);
            case "/wind" -> wind(form.text("by"));
            case "/hush" -> notices.hush(form.as());
            default -> throw new IllegalArgumentException("nothing can be done at " + path);
        }
    }

    private void wind(String by) {
        Optional<Instant> until = by.equals("close")
                ? nextClose.get()
                : Optional.of(clock.instant().plus(by.equals("hour") ? Duration.ofHours(1) : Duration.ofDays(1)));
        winding.start(until.orElseThrow(() -> new IllegalStateException("No survey is open, so none can close.")));
    }

    private static void html(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                        + "img-src 'self' https: http: data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
