package dev.candor.core.outbox;

import dev.candor.core.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A messenger that keeps messages in memory. One call can be delayed, lost or refused. */
public final class InMemoryMessenger implements Messenger {
    private final Map<MessageLocation, Message> messages =
            new TreeMap<>((one, other) -> (one.channel() + one.ts()).compareTo(other.channel() + other.ts()));
    private String delayed = "";
    private Runnable meanwhile = () -> {};
    private String losing = "";
    private String refusing = "";
    private boolean failingDeletion;
    private int next = 100;
    /** Number of replacements. */
    public int replacements;

    /** Recipient of the delayed message. */
    public String delayedRecipient = "";

    /** Messages that may not be deleted. */
    public final List<MessageLocation> undeletable = new ArrayList<>();

    /** Delays the first call whose mark or page summary starts with {@code what}, and runs this before it returns. */
    public void delay(String what, Runnable happens) {
        delayed = what;
        meanwhile = happens;
    }

    /** Loses the response to the first post with this mark. */
    public void loseResponse(String mark) {
        losing = mark;
    }

    /** Refuses the first post with this mark. */
    public void refuse(String mark) {
        refusing = mark;
    }

    /** Fails the next deletion. */
    public void failDeletion() {
        failingDeletion = true;
    }

    @Override
    public Delivery post(String to, Page page, String mark) {
        boolean refuse = !refusing.isEmpty() && mark.startsWith(refusing);
        MessageLocation location = new MessageLocation("D" + to, String.valueOf(next++));
        if (refuse) {
            refusing = "";
        } else {
            messages.put(location, new Message(mark, page.summary()));
        }
        delayIfAsked(to, mark);
        if (!losing.isEmpty() && mark.startsWith(losing)) {
            losing = "";
            return new Delivery.Unsure();
        }
        return refuse ? new Delivery.TryAgain() : new Delivery.Sent(location);
    }

    @Override
    public Delivery replace(MessageLocation location, Page page) {
        delayIfAsked(location.channel().substring(1), page.summary());
        if (!messages.containsKey(location)) {
            return new Delivery.Unreachable("message_not_found");
        }
        replacements++;
        messages.computeIfPresent(location, (at, note) -> new Message(note.mark(), page.summary()));
        return new Delivery.Sent(location);
    }

    @Override
    public Delivery delete(MessageLocation location) {
        if (failingDeletion) {
            failingDeletion = false;
            return new Delivery.TryAgain();
        }
        if (undeletable.contains(location)) {
            return new Delivery.Undeletable();
        }
        return messages.remove(location) == null
                ? new Delivery.Unreachable("message_not_found")
                : new Delivery.Sent(location);
    }

    private void delayIfAsked(String to, String what) {
        if (!delayed.isEmpty() && what.startsWith(delayed)) {
            delayed = "";
            delayedRecipient = to;
            meanwhile.run();
        }
    }

    @Override
    public Search find(String to, String mark) {
        return messages.entrySet().stream()
                .filter(note -> note.getValue().mark().equals(mark))
                .findFirst()
                .<Search>map(note -> new Search.Found(note.getKey()))
                .orElseGet(Search.Absent::new);
    }

    /** Texts of the messages of this person, oldest first. */
    public List<String> textsFor(String person) {
        return messages.entrySet().stream()
                .filter(note -> note.getKey().channel().equals("D" + person))
                .map(note -> note.getValue().words())
                .toList();
    }

    /** Texts of prompts, reminders and updates. */
    public List<String> promptTexts() {
        return messages.values().stream()
                .filter(note ->
                        !note.mark().startsWith("result") && !note.mark().startsWith("notice"))
                .map(Message::words)
                .toList();
    }

    private record Message(String mark, String words) {}
}
