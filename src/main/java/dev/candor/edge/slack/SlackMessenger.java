package dev.candor.edge.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import dev.candor.core.invite.Delivery;
import dev.candor.core.invite.Messenger;
import dev.candor.core.invite.Place;
import dev.candor.core.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings pages to people and channels of a Slack workspace. */
public final class SlackMessenger implements Messenger {
    private static final String LETTER = "candor_letter";
    private static final int LATEST = 100;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final WebApi api;
    private final Installation installation;

    /** A messenger that speaks as the bot of this installation. */
    public SlackMessenger(WebApi api, Installation installation) {
        this.api = api;
        this.installation = installation;
    }

    @Override
    public Delivery post(String to, Page page, String key) {
        Message.Metadata letter = Message.Metadata.builder()
                .eventType(LETTER)
                .eventPayload(Map.of("key", key))
                .build();
        Reply<ChatPostMessageResponse> reply = api.call(client -> client.chatPostMessage(message -> message.channel(to)
                .text(Blocks.summary(page))
                .blocks(Blocks.message(page))
                .metadata(letter)
                .unfurlLinks(false)
                .unfurlMedia(false)));
        if (reply instanceof Reply.Ok<ChatPostMessageResponse> ok) {
            return new Delivery.Sent(new Place(ok.body().getChannel(), ok.body().getTs()));
        }
        return undelivered(reply, to, new Delivery.Unsure());
    }

    @Override
    public Delivery replace(Place place, Page page) {
        Reply<ChatUpdateResponse> reply =
                api.call(client -> client.chatUpdate(message -> message.channel(place.channel())
                        .ts(place.ts())
                        .text(Blocks.summary(page))
                        .blocks(Blocks.message(page))));
        if (reply instanceof Reply.Ok<ChatUpdateResponse>) {
            return new Delivery.Sent(place);
        }
        // Replacing twice does no harm: no need to look first.
        return undelivered(reply, place.channel(), new Delivery.RetryAfter(PAUSE));
    }

    /**
     * Looks through the latest hundred messages to a person. In a channel a letter counts as "did not arrive": its history
     * is not the bot's to read, and a result that stands twice is better than one that is lost.
     *
     * @throws UncheckedIOException if Slack gives no answer, so that nobody knows; ask again later
     */
    @Override
    public Optional<Place> find(String to, String key) {
        if (!isPerson(to)) {
            return Optional.empty();
        }
        Installation.Identity bot = installation
                .identity()
                .orElseThrow(() -> unknown("auth.test", installation.notReady().orElse("no answer yet")));
        String channel = directMessages(to);
        Reply<ConversationsHistoryResponse> reply = api.call(client -> client.conversationsHistory(
                history -> history.channel(channel).limit(LATEST).includeAllMetadata(true)));
        if (reply instanceof Reply.Ok<ConversationsHistoryResponse> ok) {
            List<Message> messages = ok.body().getMessages();
            return messages.stream()
                    .filter(message -> bot.wrote(message) && carries(message, key))
                    .findFirst()
                    .map(message -> new Place(channel, message.getTs()));
        }
        throw unknown("conversations.history", reply.trouble().orElse(""));
    }

    private String directMessages(String person) {
        Reply<ConversationsOpenResponse> reply =
                api.call(client -> client.conversationsOpen(open -> open.users(List.of(person))));
        if (reply instanceof Reply.Ok<ConversationsOpenResponse> ok) {
            return ok.body().getChannel().getId();
        }
        throw unknown("conversations.open", reply.trouble().orElse(""));
    }

    private static boolean carries(Message message, String key) {
        Message.Metadata letter = message.getMetadata();
        return letter != null
                && LETTER.equals(letter.getEventType())
                && letter.getEventPayload() != null
                && key.equals(letter.getEventPayload().get("key"));
    }

    private static Delivery undelivered(Reply<?> reply, String to, Delivery ifUnsure) {
        if (reply instanceof Reply.No<?> no) {
            return undelivered(no, to, ifUnsure);
        }
        boolean sent = reply instanceof Reply.Broken<?> broken && broken.sent();
        return sent ? ifUnsure : new Delivery.RetryAfter(PAUSE);
    }

    private static Delivery undelivered(Reply.No<?> no, String to, Delivery ifUnsure) {
        return switch (Codes.kind(no.code())) {
            case LATER -> new Delivery.RetryAfter(no.retryAfter().orElse(PAUSE));
            case UNSURE -> ifUnsure;
            case PERSON -> new Delivery.Unreachable(no.code());
            case CHANNEL ->
                isPerson(to)
                        ? new Delivery.Unreachable(no.code())
                        : new Delivery.Refused(to + ": " + no.said(), Codes.wayOut(no.code()));
            default -> new Delivery.Refused(no.said(), Codes.wayOut(no.code()));
        };
    }

    private static boolean isPerson(String to) {
        return to.startsWith("U") || to.startsWith("W") || to.startsWith("D");
    }

    private static UncheckedIOException unknown(String method, String trouble) {
        return new UncheckedIOException(
                new IOException(method + ": " + trouble + "; nobody knows yet whether the letter arrived"));
    }
}
