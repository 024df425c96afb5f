package dev.candor.demo.page;

import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.user.ElementDriver;
import dev.candor.demo.user.SubmissionOutcome;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.util.List;

/** Performs the actions of the user who views the page. */
final class PageController {
    private static final String CONNECTION_ERROR = "We had some trouble connecting. Try again?";

    private final Workspace workspace;
    private final EventDispatcher events;
    private final UserNotices notices;
    private final Steps steps;

    PageController(Workspace workspace, EventDispatcher events, UserNotices notices, Steps steps) {
        this.workspace = workspace;
        this.events = events;
        this.notices = notices;
        this.steps = steps;
    }

    /** Presses a button or changes an element in a message, a modal or the Home tab. */
    void act(BrowserForm form) {
        ElementDriver driver = new ElementDriver(workspace, events, form.as());
        if (form.text("ts").isEmpty()) {
            View view = view(form);
            Element element = element(form, view.elements());
            recordInputs(form, view);
            showFailure(form, driver.on(view, element, chosen(form, element)));
        } else {
            Message message = message(form);
            Element element = element(form, message.elements());
            showFailure(form, driver.on(message, element, chosen(form, element)));
        }
    }

    /** Submits the top modal. */
    void submit(BrowserForm form) {
        recordInputs(form, view(form));
        SubmissionOutcome outcome = driver(form).submit();
        if (outcome instanceof SubmissionOutcome.Failed) {
            notices.show(form.as(), CONNECTION_ERROR);
        }
        if (outcome instanceof SubmissionOutcome.Updated updated) {
            steps.submitted(updated.view());
        }
    }

    /** Closes the top modal, or all modals. */
    void close(BrowserForm form) {
        // A second click on a modal that is already closed must not close the one underneath.
        if (workspace
                .views()
                .top(form.as())
                .filter(top -> top.id().equals(form.text("view")))
                .isEmpty()) {
            return;
        }
        if (form.text("all").isEmpty()) {
            driver(form).close();
        } else {
            driver(form).closeAll();
        }
    }

    /** Posts a message to a conversation, or runs a slash command there. */
    void send(BrowserForm form) {
        String text = form.text("text").strip();
        if (text.startsWith("/")) {
            driver(form).command(form.text("at"), text);
            steps.ran(text);
        } else if (!text.isEmpty()) {
            driver(form)
                    .post(
                            form.text("at"),
                            text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
    }

    /** Opens the Home tab, which sends an event to the app. */
    void openHome(String person) {
        new UserDriver(workspace, events, person).openHome();
    }

    private UserDriver driver(BrowserForm form) {
        return new UserDriver(workspace, events, form.as());
    }

    private Message message(BrowserForm form) {
        return workspace
                .messages()
                .find(form.text("channel"), form.text("ts"))
                .filter(found -> found.isFor(form.as()))
                .orElseThrow(() -> new IllegalStateException("This message is gone."));
    }

    private View view(BrowserForm form) {
        return workspace
                .views()
                .find(form.text("view"), "")
                .filter(view -> view.user().equals(form.as()))
                .orElseThrow(() -> new IllegalStateException("This window is closed."));
    }

    private static Element element(BrowserForm form, List<Element> elements) {
        return elements.stream()
                .filter(one -> one.blockId().equals(form.text("block")))
                .filter(one -> one.actionId().equals(form.text("action")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This has changed in the meantime. Please try again."));
    }

    /** Stores all field values, so that they survive a submission or a redraw. */
    private void recordInputs(BrowserForm form, View view) {
        for (Element element : view.elements()) {
            String field = FieldName.name(element.blockId(), element.actionId());
            boolean fillable =
                    !element.type().equals("button") && !element.type().equals("overflow");
            if (fillable && (form.has(field) || element.isMany())) {
                var value = element.options().isEmpty()
                        ? StateValues.written(element, entered(form, element))
                        : StateValues.chosen(element, form.choices(field));
                if (!value.equals(view.valueOf(element))) {
                    workspace.views().fill(view, element.blockId(), element.actionId(), value);
                }
            }
        }
    }

    private List<String> chosen(BrowserForm form, Element element) {
        if (element.type().equals("overflow")) {
            return List.of(element.options().get(form.option()).path("value").asText());
        }
        return element.type().equals("datetimepicker")
                ? List.of(entered(form, element))
                : form.choices(FieldName.name(element.blockId(), element.actionId()));
    }

    /** The entered text, for a datetimepicker in seconds; the browser writes the viewer's local time. */
    private String entered(BrowserForm form, Element element) {
        String text = form.text(FieldName.name(element.blockId(), element.actionId()));
        return element.type().equals("datetimepicker")
                ? LocalMoment.read(text, new UserPresenter(workspace).zone(form.as()))
                : text;
    }

    private void showFailure(BrowserForm form, BotAnswer answer) {
        if (answer instanceof BotAnswer.Failed) {
            notices.show(form.as(), CONNECTION_ERROR);
        }
    }
}
