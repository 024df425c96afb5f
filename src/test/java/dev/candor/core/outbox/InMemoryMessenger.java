package dev.candor.core.outbox;

import dev.candor.core.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A messenger on which everything stands that was posted and not taken away; one call can be held up, lost or refused. */
public final class InMemoryMessenger implements Messenger {
    private final Map<MessageLocation, Message> messages =
            new TreeMap<>((one, other) -> (one.channel() + one.ts()).compareTo(other.channel() + other.ts()));
    private String slow = "";
    private Runnable meanwhile = () -> {};
    private String lost = "";
    private String refused = "";
    private int next = 100;
    /** How often a message was replaced. */
    public int replaced;

    /** Who was to read the message that was held up. */
    public String heldUp = "";

    /** Messages that may not be taken away. */
    public final List<MessageLocation> undeletable = new ArrayList<>();

    /** The first call about this, a letter's mark or a page's words, takes so long that this happens before it returns. */
    public void during(String what, Runnable happens) {
        slow = what;
        meanwhile = happens;
    }

    /** The answer to the first post of this mark does not come back. */
    public void loses(String mark) {
        lost = mark;
    }

    /** The first post of this mark does not arrive. */
    public void refuses(String mark) {
        refused = mark;
    }

    @Override
    public Delivery post(String to, Page page, String mark) {
        boolean refuse = !refused.isEmpty() && mark.startsWith(refused);
        MessageLocation location = new MessageLocation("D" + to, String.valueOf(next++));
        if (refuse) {
            refused = "";
        } else {
            messages.put(location, new Message(mark, page.summary()));
        }
        hold(to, mark);
        if (!lost.isEmpty() && mark.startsWith(lost)) {
            lost = "";
            return new Delivery.Unsure();
        }
        return refuse ? new Delivery.TryAgain() : new Delivery.Sent(location);
    }

    @Override
    public Delivery replace(MessageLocation location, Page page) {
        hold(location.channel().substring(1), page.summary());
        if (!messages.containsKey(location)) {
            return new Delivery.Unreachable("message_not_found");
        }
        replaced++;
        messages.computeIfPresent(location, (at, note) -> new Message(note.mark(), page.summary()));
        return new Delivery.Sent(location);
    }

    @Override
    public Delivery delete(MessageLocation location) {
        if (undeletable.contains(location)) {
            return new Delivery.Undeletable("compliance_exports_prevent_deletion");
        }
        return messages.remove(location) == null
                ? new Delivery.Unreachable("message_not_found")
                : new Delivery.Sent(location);
    }

    private void hold(String to, String what) {
        if (!slow.isEmpty() && what.startsWith(slow)) {
            slow = "";
            heldUp = to;
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

    /** What stands before this person, oldest first. */
    public List<String> textsFor(String person) {
        return messages.entrySet().stream()
                .filter(note -> note.getKey().channel().equals("D" + person))
                .map(note -> note.getValue().words())
                .toList();
    }

    /** What stands before people, leaving out channels and notices. */
    public List<String> promptTexts() {
        return messages.values().stream()
                .filter(note ->
                        !note.mark().startsWith("result") && !note.mark().startsWith("alert"))
                .map(Message::words)
                .toList();
    }

    private record Message(String mark, String words) {}
}
