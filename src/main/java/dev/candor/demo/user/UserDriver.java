package dev.candor.demo.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.blocks.Element;
import dev.candor.demo.blocks.StateValues;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.delivery.EventDispatcher;
import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Drives the workspace as one user: reads what the user can see and performs what the user can do. */
public final class UserDriver {
    private static final Duration WAIT_LIMIT = Duration.ofMinutes(1);

    private final Workspace workspace;
    private final EventDispatcher events;
    private final String user;
    private final InteractionPayloads payloads;

    /** Driver for an existing member. */
    public UserDriver(Workspace workspace, EventDispatcher events, String user) {
        this.workspace = workspace;
        this.events = events;
        this.user = workspace.members().get(user).id();
        this.payloads = new InteractionPayloads(workspace, user);
    }

    public Member self() {
        return workspace.members().get(user);
    }

    // ---- reading ----

    /** Messages of the direct conversation with the bot, oldest first. */
    public List<Message> directMessages() {
        return read(direct().id());
    }

    /** Messages of a conversation that the user can see, ephemeral ones included, oldest first. */
    public List<Message> read(String channel) {
        Channel place = workspace.channels().get(channel);
        return place.has(user) ? workspace.messages().in(channel, user) : List.of();
    }

    /** Ephemeral messages to this user in all conversations, oldest first. */
    public List<Message> ephemerals() {
        return workspace.messages().all().stream()
                .filter(message -> message.onlyFor().equals(Optional.of(user)))
                .sorted(java.util.Comparator.comparing(Message::ts))
                .toList();
    }

    /** Top modal. */
    public Optional<View> modal() {
        return workspace.views().top(user);
    }

    /** Home tab as last published. */
    public Optional<View> home() {
        return workspace.views().home(user);
    }

    /** Waits up to a minute of real time for a modal with this callback id on top. */
    public View awaitModal(String callbackId) {
        return await(
                "a modal " + callbackId,
                () -> modal().filter(view -> view.callbackId().equals(callbackId)));
    }

    /** Waits up to a minute of real time for a matching message in a conversation, and returns the latest one. */
    public Message awaitMessage(String channel, Predicate<Message> wanted) {
        return await(
                "a message in " + channel,
                () -> read(channel).stream().filter(wanted).reduce((earlier, later) -> later));
    }

    /** Waits up to a minute of real time for a value; fails with the recorded problems. */
    public <T> T await(String what, Supplier<Optional<T>> condition) {
        return workspace
                .changes()
                .await(condition, WAIT_LIMIT)
                .orElseThrow(() -> new IllegalStateException("%s did not get %s; on top: %s; problems: %s"
                        .formatted(
                                user,
                                what,
                                modal().map(View::words).orElse("no modal"),
                                workspace.problems().all())));
    }

    // ---- messages ----

    public BotAnswer click(Message message, String actionId) {
        Element element = on(message, actionId);
        return events.interaction(payloads.actionOnMessage(current(message), element, UserInteractions.NO_VALUE));
    }

    /** Presses a button of a message as it was displayed; it may have been edited since. */
    public BotAnswer clickAsDisplayed(Message message, String actionId) {
        Element element = message.element(actionId)
                .orElseThrow(() -> new IllegalStateException("no '" + actionId + "' in " + message.words()));
        return events.interaction(payloads.actionOnMessage(message, element, UserInteractions.NO_VALUE));
    }

    /** Posts a message to the bot. */
    public Message post(String text) {
        return post(direct().id(), text);
    }

    /** Posts a message to a conversation. */
    public Message post(String channel, String text) {
        Message message = workspace.messages().post(Draft.of(channel, user, text));
        new UserInteractions(workspace, events, user).sendMessageEvent(message);
        return message;
    }

    /** Runs a slash command, such as {@code /platform-feedback ci}, in the direct conversation with the bot. */
    public BotAnswer command(String line) {
        return command(direct().id(), line);
    }

    /** Runs a slash command in a conversation, which shows the bot's immediate answer. */
    public BotAnswer command(String channel, String line) {
        return new UserInteractions(workspace, events, user).command(channel, line);
    }

    // ---- Home tab and modals ----

    /** Opens the Home tab and returns it as it is after the event was sent. */
    public Optional<View> openHome() {
        new UserInteractions(workspace, events, user).sendHomeOpenedEvent();
        return home();
    }

    public BotAnswer pressOnHome(String actionId) {
        View view = home().orElseThrow(() -> new IllegalStateException(user + " has no Home tab yet"));
        return events.interaction(payloads.actionOnView(view, on(view, "", actionId), UserInteractions.NO_VALUE));
    }

    /** Selects options on the Home tab, by value or label. */
    public BotAnswer chooseOnHome(String actionId, String... options) {
        View view = home().orElseThrow(() -> new IllegalStateException(user + " has no Home tab yet"));
        Element element = on(view, "", actionId);
        ObjectNode value = StateValues.chosen(element, List.of(options));
        View filled = workspace.views().fill(view, element.blockId(), actionId, value);
        return events.interaction(payloads.actionOnView(filled, element, value));
    }

    /** Presses a button in the top modal. */
    public BotAnswer press(String actionId) {
        View view = front();
        return events.interaction(payloads.actionOnView(view, on(view, "", actionId), UserInteractions.NO_VALUE));
    }

    /** Selects options in the top modal, by value or label; no options clear the selection. */
    public BotAnswer pick(String blockId, String... options) {
        return pick(blockId, "", List.of(options));
    }

    /** Selects options of one of several elements of a block. */
    public BotAnswer pick(String blockId, String actionId, List<String> options) {
        Element element = on(front(), blockId, actionId);
        return fill(element, StateValues.chosen(element, options));
    }

    /** Enters text in a field of the top modal; an empty text clears it. */
    public BotAnswer type(String blockId, String text) {
        return type(blockId, "", text);
    }

    /** Enters text in one of several elements of a block. */
    public BotAnswer type(String blockId, String actionId, String text) {
        Element element = on(front(), blockId, actionId);
        return fill(element, StateValues.written(element, text));
    }

    /** Submits the top modal. */
    public SubmissionOutcome submit() {
        return new ModalSubmitter(workspace, events, user).submit(front());
    }

    /** Closes the top modal with its close button. */
    public void close() {
        new ModalSubmitter(workspace, events, user).close(front(), false);
    }

    /** Closes all modals with the ✕ button. */
    public void closeAll() {
        new ModalSubmitter(workspace, events, user).close(front(), true);
    }

    private BotAnswer fill(Element element, ObjectNode value) {
        View filled = workspace.views().fill(front(), element.blockId(), element.actionId(), value);
        return element.dispatches()
                ? events.interaction(payloads.actionOnView(filled, element, value))
                : new BotAnswer.Unsent();
    }

    private Channel direct() {
        return workspace.channels().direct(user);
    }

    private View front() {
        return modal().orElseThrow(() -> new IllegalStateException(
                user + " has no modal open; problems: " + workspace.problems().all()));
    }

    private Message current(Message message) {
        return workspace
                .messages()
                .find(message.channel(), message.ts())
                .filter(found -> found.isFor(user))
                .orElseThrow(() -> new IllegalStateException("the message is gone: " + message));
    }

    private Element on(Message message, String actionId) {
        return current(message)
                .element(actionId)
                .orElseThrow(() -> new IllegalStateException("no '" + actionId + "' in " + message.words()));
    }

    private static Element on(View view, String blockId, String actionId) {
        return view.element(blockId, actionId)
                .orElseThrow(
                        () -> new IllegalStateException("no '" + blockId + "/" + actionId + "' in " + view.words()));
    }
}
