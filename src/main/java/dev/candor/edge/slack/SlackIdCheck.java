package dev.candor.edge.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.candor.edge.slack.SlackCheck.Result;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Looks up an id that the configuration names and reports problems with the keys that use it. */
final class SlackIdCheck {
    private static final int MAX_TRIES = 4;
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);
    private static final String UNCLEAR = "Slack's answer does not describe it; run doctor again in a minute";

    private final SlackClient api;
    private final Consumer<Duration> wait;

    SlackIdCheck(SlackClient api, Consumer<Duration> wait) {
        this.api = api;
        this.wait = wait;
    }

    /** Checks an id that is used at these keys, in the bot's workspace. */
    Result examine(String id, List<String> keys, String workspace) {
        String where = " (" + String.join(", ", keys) + ")";
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case 'C', 'G' -> channel(id, keys, where);
            case 'S' -> group(id, where);
            case 'U', 'W' -> person(id, where, workspace);
            default ->
                Result.of("'" + id + "'" + where, "is no channel (C…), user group (S…) or person (U…); correct it");
        };
    }

    static String problemWithWayOut(ApiReply<?> reply) {
        String code = reply instanceof ApiReply.Refused<?> refused
                ? "; " + SlackErrors.wayOut(refused.code())
                : "; is SLACK_API_URL right?";
        return reply.problem().orElse("") + code;
    }

    private Result channel(String id, List<String> keys, String where) {
        ApiReply<ConversationsInfoResponse> reply =
                ask(client -> client.conversationsInfo(request -> request.channel(id)));
        String thing = "channel " + id;
        if (!(reply instanceof ApiReply.Ok<ConversationsInfoResponse> ok)) {
            return reply instanceof ApiReply.Refused<?> refused
                            && refused.code().equals("channel_not_found")
                    ? Result.of(
                            thing + where,
                            refused.errorText() + "; correct the id, or if it is a private channel "
                                    + SlackErrors.wayOut("not_in_channel"))
                    : Result.of(thing + where, problemWithWayOut(reply));
        }
        Conversation channel = ok.body().getChannel();
        if (channel == null) {
            return Result.of(thing + where, UNCLEAR);
        }
        String named = thing + (channel.getName() == null ? "" : " #" + channel.getName()) + where;
        if (channel.isArchived()) {
            return Result.of(named, "is archived; " + SlackErrors.wayOut("is_archived"));
        }
        boolean posts = keys.stream().anyMatch(key -> key.endsWith(".channel"));
        if (!channel.isMember() && (posts || channel.isPrivate())) {
            return Result.of(named, "the bot is not in it; " + SlackErrors.wayOut("not_in_channel"));
        }
        String shared = shared(channel, posts);
        return shared.isEmpty() ? Result.good(named) : Result.warning(named, shared);
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

    private Result group(String id, String where) {
        ApiReply<UsergroupsUsersListResponse> reply =
                ask(client -> client.usergroupsUsersList(request -> request.usergroup(id)));
        String thing = "user group " + id + where;
        if (!(reply instanceof ApiReply.Ok<UsergroupsUsersListResponse> ok)) {
            return Result.of(thing, problemWithWayOut(reply));
        }
        List<String> users = ok.body().getUsers();
        return users == null || users.isEmpty()
                ? Result.warning(thing, "has no members; is it the right one?")
                : Result.good(thing);
    }

    private Result person(String id, String where, String workspace) {
        ApiReply<UsersInfoResponse> reply = ask(client -> client.usersInfo(request -> request.user(id)));
        String thing = "person " + id;
        if (!(reply instanceof ApiReply.Ok<UsersInfoResponse> ok)) {
            return reply instanceof ApiReply.Refused<?> refused
                            && SlackErrors.kind(refused.code()) == SlackErrors.Kind.PERSON
                    ? Result.of(thing + where, refused.errorText() + "; correct the id")
                    : Result.of(thing + where, problemWithWayOut(reply));
        }
        User user = ok.body().getUser();
        if (user == null) {
            return Result.of(thing + where, UNCLEAR);
        }
        String named = thing + (user.getName() == null ? "" : " @" + user.getName()) + where;
        return SlackAccount.of(user).isMemberOf(workspace)
                ? Result.good(named)
                : Result.of(
                        named,
                        "is no member of this workspace (a guest, a bot, deactivated, or of another workspace); Candor"
                                + " does not answer or ask them: name somebody else");
    }

    /** One call, repeated after the waiting time that Slack asks for. */
    private <R extends SlackApiTextResponse> ApiReply<R> ask(SlackClient.Method<R> method) {
        for (int tries = 1; ; tries++) {
            ApiReply<R> reply = api.call(method);
            Duration pause = reply instanceof ApiReply.Refused<R> refused
                    ? refused.retryAfter().orElse(Duration.ZERO)
                    : Duration.ZERO;
            if (pause.isZero() || pause.compareTo(MAX_WAIT) > 0 || tries == MAX_TRIES) {
                return reply;
            }
            wait.accept(pause);
        }
    }
}
