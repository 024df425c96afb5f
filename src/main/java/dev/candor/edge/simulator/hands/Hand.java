package dev.candor.edge.simulator.hands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.edge.simulator.blocks.Element;
import dev.candor.edge.simulator.blocks.Fields;
import dev.candor.edge.simulator.delivery.Answer;
import dev.candor.edge.simulator.delivery.Courier;
import dev.candor.edge.simulator.workspace.Channel;
import dev.candor.edge.simulator.workspace.Draft;
import dev.candor.edge.simulator.workspace.Member;
import dev.candor.edge.simulator.workspace.Message;
import dev.candor.edge.simulator.workspace.View;
import dev.candor.edge.simulator.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One person's eyes and hands: reads what that person can see, and does what that person could do. */
public final class Hand {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final Courier courier;
    private final String user;
    private final Payloads payloads;

    /** The hand of the member with this id. */
    public Hand(Workspace workspace, Courier courier, String user) {
        this.workspace = workspace;
        this.courier = courier;
        this.user = workspace.people().get(user).id();
        this.payloads = new Payloads(workspace, user);
    }

    /** Whose hand it is. */
    public Member self() {
        return workspace.people().get(user);
    }

    // ---- what this person sees ----

    /** The direct messages with the bot, oldest first. */
    public List<Message> directMessages() {
        return read(direct().id());
    }

    /** What this person sees in a conversation, ephemeral messages included, oldest first. */
    public List<Message> read(String channel) {
        Channel place = workspace.channels().get(channel);
        return place.has(user) ? workspace.messages().in(channel, user) : List.of();
    }

    /** The messages that only this person sees, wherever they are, oldest first. */
    public List<Message> ephemerals() {
        return workspace.messages().all().stream()
                .filter(message -> message.onlyFor().equals(Optional.of(user)))
                .sorted(java.util.Comparator.comparing(Message::ts))
                .toList();
    }

    /** The modal in front of this person. */
    public Optional<View> modal() {
        return workspace.views().top(user);
    }

    /** The Home tab as it was last published. */
    public Optional<View> home() {
        return workspace.views().home(user);
    }

    /** Waits up to ten real seconds for a modal with this callback id to be in front. */
    public View awaitModal(String callbackId) {
        return await(
                "a modal " + callbackId,
                () -> modal().filter(view -> view.callbackId().equals(callbackId)));
    }

    /** Waits up to ten real seconds for a message that this person can see, in this conversation. */
    public Message awaitMessage(String channel, Predicate<Message> wanted) {
        return await(
                "a message in " + channel,
                () -> read(channel).stream().filter(wanted).reduce((earlier, later) -> later));
    }

    /** Waits up to ten real seconds until there is an answer; fails with what went wrong meanwhile. */
    public <T> T await(String what, Supplier<Optional<T>> question) {
        return workspace
                .changes()
                .await(question, PATIENCE)
                .orElseThrow(() -> new IllegalStateException(user + " waited in vain for " + what + "; problems: "
                        + workspace.problems().all()));
    }

    // ---- messages ----

    /** Presses a button in a message. */
    public Answer click(Message message, String actionId) {
        Element element = on(message, actionId);
        return courier.interaction(payloads.actionOnMessage(current(message), element, Interactions.NOTHING));
    }

    /** Chooses options in a message, by value or label. */
    public Answer choose(Message message, String actionId, String... options) {
        Element element = on(message, actionId);
        ObjectNode value = Fields.chosen(element, List.of(options));
        return courier.interaction(payloads.actionOnMessage(current(message), element, value));
    }

    /** Writes something to the bot. */
    public Message say(String text) {
        return say(direct().id(), text);
    }

    /** Writes something in a conversation. */
    public Message say(String channel, String text) {
        Message message = workspace.messages().post(Draft.of(channel, user, text));
        new Interactions(workspace, courier, user).told(message);
        return message;
    }

    /** Gives a slash command, such as {@code /platform-feedback ci}, in the direct messages with the bot. */
    public Answer command(String line) {
        return command(direct().id(), line);
    }

    /** Gives a slash command in a conversation; what the bot says at once is shown there. */
    public Answer command(String channel, String line) {
        return new Interactions(workspace, courier, user).command(channel, line);
    }

    // ---- Home tab and modals ----

    /** Opens the Home tab, and returns it as it is when the bot was told. */
    public Optional<View> openHome() {
        new Interactions(workspace, courier, user).openedHome();
        return home();
    }

    /** Presses a button on the Home tab. */
    public Answer pressOnHome(String actionId) {
        View view = home().orElseThrow(() -> new IllegalStateException(user + " has no Home tab yet"));
        return courier.interaction(payloads.actionOnView(view, on(view, "", actionId), Interactions.NOTHING));
    }

    /** Chooses options on the Home tab, by value or label. */
    public Answer chooseOnHome(String actionId, String... options) {
        View view = home().orElseThrow(() -> new IllegalStateException(user + " has no Home tab yet"));
        Element element = on(view, "", actionId);
        ObjectNode value = Fields.chosen(element, List.of(options));
        View filled = workspace.views().fill(view, element.blockId(), actionId, value);
        return courier.interaction(payloads.actionOnView(filled, element, value));
    }

    /** Presses a button in the modal in front. */
    public Answer press(String actionId) {
        View view = front();
        return courier.interaction(payloads.actionOnView(view, on(view, "", actionId), Interactions.NOTHING));
    }

    /** Chooses options in the modal in front, by value or label; none takes the choice back. */
    public Answer pick(String blockId, String... options) {
        return pick(blockId, "", List.of(options));
    }

    /** Chooses options on one of several elements of a block. */
    public Answer pick(String blockId, String actionId, List<String> options) {
        Element element = on(front(), blockId, actionId);
        return fill(element, Fields.chosen(element, options));
    }

    /** Writes into a field of the modal in front; an empty text clears it. */
    public Answer type(String blockId, String text) {
        return type(blockId, "", text);
    }

    /** Writes into one of several elements of a block. */
    public Answer type(String blockId, String actionId, String text) {
        Element element = on(front(), blockId, actionId);
        return fill(element, Fields.written(element, text));
    }

    /** Presses submit on the modal in front. */
    public Submission submit() {
        return new Submitting(workspace, courier, user).submit(front());
    }

    /** Closes the modal in front with its close button. */
    public void close() {
        new Submitting(workspace, courier, user).close(front(), false);
    }

    /** Closes all modals with the cross. */
    public void closeAll() {
        new Submitting(workspace, courier, user).close(front(), true);
    }

    private Answer fill(Element element, ObjectNode value) {
        View filled = workspace.views().fill(front(), element.blockId(), element.actionId(), value);
        return element.dispatches()
                ? courier.interaction(payloads.actionOnView(filled, element, value))
                : new Answer.Unsent();
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
