package dev.candor.edge.slack;

import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts pages to people and channels of a Slack workspace. */
public final class SlackMessenger implements Messenger {
    /** Metadata by which a message is found again; renaming it would orphan messages that were sent before. */
    private static final String EVENT_TYPE = "candor_letter";

    private static final int MESSAGES_PER_PAGE = 100;
    private static final int MAX_PAGES = 10;
    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    private final SlackClient api;
    private final Installation installation;
    private final SlackCharts charts;
    private final Set<String> unknownCodes = ConcurrentHashMap.newKeySet();

    public SlackMessenger(SlackClient api, Installation installation, SlackCharts charts) {
        this.api = api;
        this.installation = installation;
        this.charts = charts;
    }

    @Override
    public Delivery post(String to, Page page, String key) {
        return post(to, Optional.empty(), page, key);
    }

    @Override
    public Delivery reply(MessageLocation answered, Page page, String key) {
        return post(answered.channel(), Optional.of(answered.ts()), page, key);
    }

    private Delivery post(String to, Optional<String> thread, Page page, String key) {
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of("key", key))
                .build();
        ApiReply<ChatPostMessageResponse> reply = send(
                page,
                blocks -> api.call(client -> client.chatPostMessage(message -> message.channel(to)
                        .text(BlockRenderer.summary(page))
                        .blocks(blocks)
                        .metadata(metadata)
                        .threadTs(thread.orElse(null))
                        .unfurlLinks(false)
                        .unfurlMedia(false))));
        if (reply instanceof ApiReply.Ok<ChatPostMessageResponse> ok) {
            return sent(to, ok.body());
        }
        return undelivered(reply, to, new Delivery.Unsure());
    }

    private <T> ApiReply<T> send(Page page, Function<List<LayoutBlock>, ApiReply<T>> call) {
        return charts.send(SlackCharts.Surface.MESSAGE, renderer -> BlockRenderer.message(page, renderer), call);
    }

    private static Delivery sent(String to, ChatPostMessageResponse posted) {
        String channel = Objects.requireNonNullElse(posted.getChannel(), to);
        // A message to a person is changed later, so its location must be known. A result without one gets its replies
        // beside it, in the channel.
        return posted.getTs() == null && isPerson(to)
                ? new Delivery.Unsure()
                : new Delivery.Sent(new MessageLocation(channel, Objects.requireNonNullElse(posted.getTs(), "")));
    }

    @Override
    public Delivery replace(MessageLocation location, Page page) {
        ApiReply<ChatUpdateResponse> reply = send(
                page,
                blocks -> api.call(client -> client.chatUpdate(message -> message.channel(location.channel())
                        .ts(location.ts())
                        .text(BlockRenderer.summary(page))
                        .blocks(blocks))));
        if (reply instanceof ApiReply.Ok<ChatUpdateResponse>) {
            return new Delivery.Sent(location);
        }
        // Replacing twice does no harm, so no search is needed.
        return undelivered(reply, location.channel(), new Delivery.TryAgain());
    }

    @Override
    public Delivery delete(MessageLocation location) {
        ApiReply<ChatDeleteResponse> reply = api.call(client ->
                client.chatDelete(message -> message.channel(location.channel()).ts(location.ts())));
        if (reply instanceof ApiReply.Ok<ChatDeleteResponse>) {
            return new Delivery.Sent(location);
        }
        // Deleting twice does no harm either.
        return undelivered(reply, location.channel(), new Delivery.TryAgain());
    }

    @Override
    public boolean isReady() {
        return installation.identity().isPresent();
    }

    /**
     * Searches the latest thousand messages to a person. A message to a channel counts as absent: the bot does not read
     * a channel's history, and a result that appears twice is better than one that is lost.
     */
    @Override
    public Search find(String to, String key) {
        if (!isPerson(to)) {
            return new Search.Absent();
        }
        Optional<Installation.Identity> bot = installation.identity();
        if (bot.isEmpty()) {
            return new Search.Failed(new Delivery.TryAgain());
        }
        ApiReply<ConversationsOpenResponse> opened =
                api.call(client -> client.conversationsOpen(open -> open.users(List.of(to))));
        if (!(opened instanceof ApiReply.Ok<ConversationsOpenResponse> ok)) {
            return new Search.Failed(undelivered(opened, to, new Delivery.TryAgain()));
        }
        return Optional.ofNullable(ok.body().getChannel())
                .map(Conversation::getId)
                .map(channel -> find(bot.get(), channel, key))
                .orElseGet(() -> new Search.Failed(new Delivery.TryAgain()));
    }

    private Search find(Installation.Identity bot, String channel, String key) {
        String cursor = "";
        for (int page = 0; page < MAX_PAGES; page++) {
            String from = cursor;
            ApiReply<ConversationsHistoryResponse> reply =
                    api.call(client -> client.conversationsHistory(history -> history.channel(channel)
                            .cursor(from)
                            .limit(MESSAGES_PER_PAGE)
                            .includeAllMetadata(true)));
            if (!(reply instanceof ApiReply.Ok<ConversationsHistoryResponse> ok)) {
                return new Search.Failed(undelivered(reply, channel, new Delivery.TryAgain()));
            }
            List<Message> messages = ok.body().getMessages();
            if (messages == null) {
                return new Search.Failed(new Delivery.TryAgain());
            }
            Optional<Message> found = messages.stream()
                    .filter(message ->
                            message != null && message.getTs() != null && bot.wrote(message) && carries(message, key))
                    .findFirst();
            if (found.isPresent()) {
                return new Search.Found(new MessageLocation(channel, found.get().getTs()));
            }
            cursor = CursorPaging.next(ok.body().getResponseMetadata());
            if (cursor.isEmpty()) {
                break;
            }
        }
        return new Search.Absent();
    }

    private static boolean carries(Message message, String key) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.equals(metadata.getEventPayload().get("key"));
    }

    private Delivery undelivered(ApiReply<?> reply, String to, Delivery ifUnsure) {
        if (reply instanceof ApiReply.Refused<?> refused) {
            return undelivered(refused, to, ifUnsure);
        }
        boolean sent = reply instanceof ApiReply.NoAnswer<?> broken && broken.sent();
        return sent ? ifUnsure : new Delivery.TryAgain();
    }

    private Delivery undelivered(ApiReply.Refused<?> refused, String to, Delivery ifUnsure) {
        return switch (SlackErrors.kind(refused.code())) {
            case RETRY_LATER ->
                refused.retryAfter().<Delivery>map(Delivery.RetryAfter::new).orElseGet(Delivery.TryAgain::new);
            case UNSURE -> ifUnsure;
            case NO_THREAD -> new Delivery.NoThread();
            case UNDELETABLE -> new Delivery.Undeletable();
            case PERSON -> new Delivery.Unreachable(refused.code());
            case CHANNEL ->
                isPerson(to)
                        ? new Delivery.Unreachable(refused.code())
                        : new Delivery.ChannelRefused(refused.errorText(), SlackErrors.wayOut(refused.code()));
            case NOT_INSTALLED -> {
                installation.lost(refused.advice().orElse(""));
                yield new Delivery.Disconnected();
            }
            case APP_SETTINGS -> new Delivery.Misconfigured(refused.errorText(), SlackErrors.wayOut(refused.code()));
            case INVALID_REQUEST -> new Delivery.Malformed(refused.errorText());
            case OUTDATED, UNKNOWN -> unknown(refused);
        };
    }

    private Delivery unknown(ApiReply.Refused<?> refused) {
        if (unknownCodes.add(refused.code())) {
            LOG.warn("unknown Slack error {}; retrying; {}", refused.errorText(), SlackErrors.wayOut(refused.code()));
        }
        return new Delivery.TryAgain();
    }

    private static boolean isPerson(String to) {
        return Person.isId(to) || to.startsWith("D");
    }
}
