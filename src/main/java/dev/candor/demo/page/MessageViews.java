package dev.candor.demo.page;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.SharedFile;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prepares messages for one viewer: in order, replies below their parent, grouped by day. */
final class MessageViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Duration GROUPING_WINDOW = Duration.ofMinutes(5);

    private final UserPresenter presenter;
    private final DisplayNames names;

    MessageViews(UserPresenter presenter, String viewer) {
        this.presenter = presenter;
        this.names = presenter.names(viewer);
    }

    List<MessageView> draw(List<Message> messages) {
        List<MessageView> posts = new ArrayList<>();
        Message before = null;
        for (Message message : threaded(messages)) {
            posts.add(draw(message, before));
            before = message;
        }
        return posts;
    }

    private static List<Message> threaded(List<Message> messages) {
        Set<String> known = messages.stream().map(Message::ts).collect(Collectors.toSet());
        List<Message> ordered = new ArrayList<>();
        for (Message message : messages) {
            if (!isReply(message, known)) {
                ordered.add(message);
                messages.stream()
                        .filter(other -> isReply(other, known)
                                && other.thread().orElse("").equals(message.ts()))
                        .forEach(ordered::add);
            }
        }
        return ordered;
    }

    private static boolean isReply(Message message, Set<String> known) {
        return message.thread()
                .filter(known::contains)
                .filter(parent -> !parent.equals(message.ts()))
                .isPresent();
    }

    private MessageView draw(Message message, @Nullable Message before) {
        ZonedDateTime at = message.sentAt().atZone(presenter.zone(names.viewer()));
        boolean newDay = before == null
                || !before.sentAt().atZone(at.getZone()).toLocalDate().equals(at.toLocalDate());
        String key = "m-" + message.channel() + '-' + message.ts();
        BlockCanvas canvas = new BlockCanvas(key, names, MissingNode.getInstance(), Map.of());
        return new MessageView(
                message.channel(),
                message.ts(),
                presenter.of(message.user()),
                newDay ? DAY.format(at) : "",
                TIME.format(at),
                new MessageView.Marks(
                        !newDay && continues(message, before),
                        message.onlyFor().isPresent(),
                        message.thread().isPresent(),
                        message.edited()),
                new Mrkdwn(names).draw(message.text()),
                canvas.blocks(message.blocks()),
                message.files().stream().map(MessageViews::picture).toList());
    }

    private static boolean continues(Message message, @Nullable Message before) {
        return before != null
                && before.user().equals(message.user())
                && before.onlyFor().equals(message.onlyFor())
                && before.thread().equals(message.thread())
                && Duration.between(before.sentAt(), message.sentAt()).compareTo(GROUPING_WINDOW) < 0;
    }

    private static MessageView.Picture picture(SharedFile file) {
        return new MessageView.Picture(file.id(), file.title(), file.altText());
    }
}
