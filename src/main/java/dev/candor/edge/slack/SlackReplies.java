package dev.candor.edge.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.candor.core.page.Form;
import dev.candor.core.page.Page;
import dev.candor.edge.slack.SlackCharts.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows pages and forms to one person: in modals, on the home tab and through response URLs. */
final class SlackReplies {
    private static final Logger LOG = LoggerFactory.getLogger(SlackReplies.class);
    private static final String CLOSED_VIEW = "not_found";
    private static final String CHANGED_VIEW = "hash_conflict";

    private final SlackClient api;
    private final SlackCharts charts;
    private final RequestWorkers workers;

    /** {@code workers} upload the pictures of views that are open. */
    SlackReplies(SlackClient api, SlackCharts charts, RequestWorkers workers) {
        this.api = api;
        this.charts = charts;
        this.workers = workers;
    }

    /** Opens a form; missing pictures are uploaded and shown afterwards. */
    ApiReply<ViewsOpenResponse> open(String trigger, Form form) {
        ApiReply<ViewsOpenResponse> reply = open(
                form,
                view -> api.call(client ->
                        client.viewsOpen(request -> request.triggerId(trigger).view(view))));
        logProblem("views.open", reply);
        if (reply instanceof ApiReply.Ok<ViewsOpenResponse> ok) {
            addPictures(ok.body().getView(), form);
        }
        return reply;
    }

    /** Opens a form on top of an open one; missing pictures are uploaded and shown afterwards. */
    ApiReply<ViewsPushResponse> push(String trigger, Form form) {
        ApiReply<ViewsPushResponse> reply = open(
                form,
                view -> api.call(client ->
                        client.viewsPush(request -> request.triggerId(trigger).view(view))));
        if (reply instanceof ApiReply.Ok<ViewsPushResponse> ok) {
            addPictures(ok.body().getView(), form);
        }
        return reply;
    }

    private <T> ApiReply<T> open(Form form, Function<View, ApiReply<T>> call) {
        return charts.send(Surface.OPENING_VIEW, renderer -> ViewRenderer.modal(form, renderer), call);
    }

    private void addPictures(@Nullable View opened, Form form) {
        Optional.ofNullable(opened)
                .map(View::getId)
                .filter(id -> charts.canAddPictures(form))
                .ifPresent(id -> workers.inBackground("pictures", () -> update(id, form)));
    }

    /** Replaces an open view by a form; a view that the person has closed is no problem. */
    void update(String viewId, Form form) {
        logUpdate(charts.send(
                Surface.OPEN_VIEW, renderer -> ViewRenderer.modal(form, renderer), view -> update(viewId, view)));
    }

    /** Replaces an open view by another without charts. */
    void replace(String viewId, View view) {
        logUpdate(update(viewId, view));
    }

    /**
     * Replaces an open view by a form, unless it has changed since it had this hash. Slack keeps what was filled in.
     *
     * @return whether it has changed since
     */
    boolean redraw(String viewId, String hash, Form form) {
        View view = ViewRenderer.modal(form);
        ApiReply<?> reply = api.call(client ->
                client.viewsUpdate(request -> request.viewId(viewId).hash(hash).view(view)));
        boolean changed =
                reply instanceof ApiReply.Refused<?> refused && refused.code().equals(CHANGED_VIEW);
        if (!changed) {
            logUpdate(reply);
        }
        return changed;
    }

    private ApiReply<?> update(String viewId, View view) {
        return api.call(
                client -> client.viewsUpdate(request -> request.viewId(viewId).view(view)));
    }

    /** Shows a page on the home tab, with the pictures that are uploaded already. */
    void publish(String person, Page page) {
        logProblem(
                "views.publish",
                charts.send(
                        Surface.OPENING_VIEW,
                        renderer -> ViewRenderer.home(page, renderer),
                        view -> api.call(client -> client.viewsPublish(
                                request -> request.userId(person).view(view)))));
    }

    /** Sends a page to a response URL; {@code response} puts its blocks into a reply. */
    void respond(String url, Page page, BiFunction<Page, List<LayoutBlock>, ActionResponse> response) {
        logProblem(
                "response_url",
                charts.send(
                        Surface.REPLY,
                        renderer -> BlockRenderer.message(page, renderer),
                        blocks -> api.respond(url, response.apply(page, blocks))));
    }

    /** Logs why a view was not updated, unless its reader has closed it. */
    private static void logUpdate(ApiReply<?> reply) {
        if (!(reply instanceof ApiReply.Refused<?> refused && refused.code().equals(CLOSED_VIEW))) {
            logProblem("views.update", reply);
        }
    }

    private static void logProblem(String method, ApiReply<?> reply) {
        reply.advice().ifPresent(advice -> LOG.warn("{}: {}", method, advice));
    }
}
