package dev.candor.demo.page;

import dev.candor.demo.workspace.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last message that each user has read in each conversation. */
final class ReadMarks {
    private final Map<String, String> lastRead = new ConcurrentHashMap<>();

    /** Number of unread messages of others in a conversation. */
    int unread(String person, String channel, List<Message> messages) {
        String mark = lastRead.getOrDefault(key(person, channel), "");
        return (int) messages.stream()
                .filter(message -> message.ts().compareTo(mark) > 0)
                .filter(message -> !message.user().equals(person))
                .count();
    }

    /** Marks these messages as read. */
    void markRead(String person, String channel, List<Message> messages) {
        messages.stream()
                .map(Message::ts)
                .max(String::compareTo)
                .ifPresent(latest -> lastRead.put(key(person, channel), latest));
    }

    private static String key(String person, String channel) {
        return person + ' ' + channel;
    }
}
