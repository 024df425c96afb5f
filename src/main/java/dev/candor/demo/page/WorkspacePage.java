package dev.candor.demo.page;

import dev.candor.demo.SimulatedClock;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The workspace in a browser. The URL names the user and the conversation, so that each tab can be another user.
 * A POST is answered without content; its effects arrive with the next poll.
 */
public final class WorkspacePage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient SimulatedClock clock;
    private final transient Workspace workspace;
    private final transient BotCalendar calendar;
    private final transient Steps steps;
    private final transient ExecutorService background = Executors.newCachedThreadPool(WorkspacePage::thread);
    private final transient UserNotices notices;
    private final transient TimeControl timeControl;
    private final transient PageController controller;
    private final transient RequestResolver resolver;
    private final transient PageRenderer renderer;
    private final transient StaticFiles staticFiles;

    /**
     * Creates the page of a workspace.
     *
     * @param roles roles of members for the bot, such as owner of a product, by id
     */
    public WorkspacePage(
            Workspace workspace,
            EventDispatcher events,
            SimulatedClock clock,
            BotCalendar calendar,
            Map<String, String> roles) {
        this.clock = clock;
        this.workspace = workspace;
        this.calendar = calendar;
        Runnable changed = () -> workspace.changes().changed();
        Templates templates = new Templates();
        SidebarEntries sidebarEntries = new SidebarEntries(workspace, new UserPresenter(workspace), roles);
        this.steps = new Steps(workspace, sidebarEntries);
        this.notices = new UserNotices(changed);
        this.timeControl = new TimeControl(clock, background, changed);
        this.controller = new PageController(workspace, events, notices, steps);
        this.resolver = new RequestResolver(workspace, sidebarEntries);
        this.staticFiles = new StaticFiles(workspace.files());
        Regions regions = new Regions(workspace, templates, sidebarEntries, timeControl, notices, calendar, steps);
        this.renderer = new PageRenderer(workspace, templates, sidebarEntries, regions);
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
        BrowserForm form = BrowserForm.of(request);
        switch (request.getRequestURI()) {
            case "/" -> open(form, response);
            case "/live" -> html(response, renderer.update(resolver.resolve(form), form.text("seen")));
            default -> staticFiles.serve(request.getRequestURI(), response);
        }
    }

    private void open(BrowserForm form, HttpServletResponse response) throws IOException {
        PageAddress address = resolver.resolve(form);
        if (address.atHome()) {
            // The app gets an event in the background; its Home tab appears once it is published.
            background.execute(() -> controller.openHome(address.as()));
        }
        html(response, renderer.page(address, form.text("draft")));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // A page of another origin cannot send this header without a CORS preflight.
        if (request.getHeader("HX-Request") == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        BrowserForm form = BrowserForm.of(request);
        notices.dismiss(form.as());
        try {
            perform(request.getRequestURI(), form);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (IllegalStateException tooLate) {
            notices.show(form.as(), String.valueOf(tooLate.getMessage()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (IllegalArgumentException forged) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void perform(String path, BrowserForm form) {
        switch (path) {
            case "/act" -> controller.act(form);
            case "/submit" -> controller.submit(form);
            case "/close" -> controller.close(form);
            case "/say" -> controller.send(form);
            case "/advance" -> advance(form);
            case "/dismiss" -> notices.dismiss(form.as());
            default -> throw new IllegalArgumentException("unknown action " + path);
        }
    }

    private void advance(BrowserForm form) {
        String by = form.text("by");
        switch (by) {
            case "hour" -> timeControl.advanceTo(clock.instant().plus(Duration.ofHours(1)));
            case "day" -> timeControl.advanceTo(clock.instant().plus(Duration.ofDays(1)));
            case "close" ->
                timeControl.advanceTo(calendar.nextClose().orElseThrow(() -> tooLate("No survey is open.")));
            case "survey" -> advanceToSurvey(form.as());
            default -> throw new IllegalArgumentException("unknown advance " + by);
        }
        steps.advanced(by);
    }

    /** Advances until the next survey has opened and its prompt has reached this user, if it does so at all. */
    private void advanceToSurvey(String user) {
        Instant opens = calendar.nextSurvey().orElseThrow(() -> tooLate("No survey is scheduled."));
        String direct = workspace.channels().direct(user).id();
        timeControl.advanceTo(
                opens,
                () -> workspace.messages().in(direct, user).stream()
                        .anyMatch(message -> !message.sentAt().isBefore(opens)));
    }

    private static IllegalStateException tooLate(String notice) {
        return new IllegalStateException(notice);
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
