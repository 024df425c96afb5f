package dev.candor.demo.page;

import dev.candor.demo.workspace.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far everybody has read. */
final class ReadMarks {
    private final Map<String, String> lastRead = new ConcurrentHashMap<>();

    /** How many of these, which are of one conversation, the person has not seen. */
    int unread(String person, String channel, List<Message> messages) {
        String mark = lastRead.getOrDefault(key(person, channel), "");
        return (int) messages.stream()
                .filter(message -> message.ts().compareTo(mark) > 0)
                .filter(message -> !message.user().equals(person))
                .count();
    }

    /** The person looks at all of these. */
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
