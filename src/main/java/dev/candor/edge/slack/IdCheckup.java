package dev.candor.edge.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.candor.edge.slack.SlackCheckup.Finding;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Looks up each id that the configuration names, and says at which keys one stands that does not do. */
final class IdCheckup {
    private static final int TRIES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final String UNCLEAR = "Slack's answer does not describe it; run doctor again in a minute";

    private final SlackClient api;
    private final Consumer<Duration> wait;

    IdCheckup(SlackClient api, Consumer<Duration> wait) {
        this.api = api;
        this.wait = wait;
    }

    /** What Slack says of this id, which stands at these keys, to the bot of this workspace. */
    Finding examine(String id, List<String> keys, String workspace) {
        String where = " (" + String.join(", ", keys) + ")";
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case 'C', 'G' -> channel(id, keys, where);
            case 'S' -> group(id, where);
            case 'U', 'W' -> person(id, where, workspace);
            default ->
                Finding.of("'" + id + "'" + where, "is no channel (C…), user group (S…) or person (U…); correct it");
        };
    }

    static String said(ApiReply<?> reply) {
        String code =
                reply instanceof ApiReply.No<?> no ? "; " + SlackErrors.wayOut(no.code()) : "; is SLACK_API_URL right?";
        return reply.trouble().orElse("") + code;
    }

    private Finding channel(String id, List<String> keys, String where) {
        ApiReply<ConversationsInfoResponse> reply =
                ask(client -> client.conversationsInfo(request -> request.channel(id)));
        String thing = "channel " + id;
        if (!(reply instanceof ApiReply.Ok<ConversationsInfoResponse> ok)) {
            return reply instanceof ApiReply.No<?> no && no.code().equals("channel_not_found")
                    ? Finding.of(
                            thing + where,
                            no.said() + "; correct the id, or if it is a private channel "
                                    + SlackErrors.wayOut("not_in_channel"))
                    : Finding.of(thing + where, said(reply));
        }
        Conversation channel = ok.body().getChannel();
        if (channel == null) {
            return Finding.of(thing + where, UNCLEAR);
        }
        String named = thing + (channel.getName() == null ? "" : " #" + channel.getName()) + where;
        if (channel.isArchived()) {
            return Finding.of(named, "is archived; " + SlackErrors.wayOut("is_archived"));
        }
        boolean posts = keys.stream().anyMatch(key -> key.endsWith(".channel"));
        if (!channel.isMember() && (posts || channel.isPrivate())) {
            return Finding.of(named, "the bot is not in it; " + SlackErrors.wayOut("not_in_channel"));
        }
        String shared = shared(channel, posts);
        return shared.isEmpty() ? Finding.good(named) : Finding.warning(named, shared);
    }

    private static String shared(Conversation channel, boolean posts) {
        String outsiders = posts ? "they can read what is posted there" : "Candor does not ask them";
        if (channel.isExtShared()) {
            return "is shared with people of other organisations; " + outsiders;
        } else if (channel.isPendingExtShared()) {
            return "is about to be shared with people of another organisation; " + outsiders;
        }
        return channel.isOrgShared() ? "is shared with other workspaces of the organisation; " + outsiders : "";
    }

    private Finding group(String id, String where) {
        ApiReply<UsergroupsUsersListResponse> reply =
                ask(client -> client.usergroupsUsersList(request -> request.usergroup(id)));
        String thing = "user group " + id + where;
        if (!(reply instanceof ApiReply.Ok<UsergroupsUsersListResponse> ok)) {
            return Finding.of(thing, said(reply));
        }
        List<String> users = ok.body().getUsers();
        return users == null || users.isEmpty()
                ? Finding.warning(thing, "has no members; is it the right one?")
                : Finding.good(thing);
    }

    private Finding person(String id, String where, String workspace) {
        ApiReply<UsersInfoResponse> reply = ask(client -> client.usersInfo(request -> request.user(id)));
        String thing = "person " + id;
        if (!(reply instanceof ApiReply.Ok<UsersInfoResponse> ok)) {
            return reply instanceof ApiReply.No<?> no && SlackErrors.kind(no.code()) == SlackErrors.Kind.PERSON
                    ? Finding.of(thing + where, no.said() + "; correct the id")
                    : Finding.of(thing + where, said(reply));
        }
        User user = ok.body().getUser();
        if (user == null) {
            return Finding.of(thing + where, UNCLEAR);
        }
        String named = thing + (user.getName() == null ? "" : " @" + user.getName()) + where;
        return SlackAccount.of(user).isMemberOf(workspace)
                ? Finding.good(named)
                : Finding.of(
                        named,
                        "is no member of this workspace (a guest, a bot, deactivated, or of another workspace); Candor"
                                + " does not answer or ask them: name somebody else");
    }

    /** One call, repeated where Slack says how long to wait. */
    private <R extends SlackApiTextResponse> ApiReply<R> ask(SlackClient.Method<R> method) {
        for (int tries = 1; ; tries++) {
            ApiReply<R> reply = api.call(method);
            Duration pause =
                    reply instanceof ApiReply.No<R> no ? no.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
            if (pause.isZero() || pause.compareTo(LONGEST_WAIT) > 0 || tries == TRIES) {
                return reply;
            }
            wait.accept(pause);
        }
    }
}
