package dev.candor.edge.slack;

import java.util.Map;
import java.util.Set;

/** Classifies Slack's error codes and names the way out of each. */
final class SlackErrors {
    private static final Set<String> RETRY_LATER = Set.of(
            "too_many_websockets", "ratelimited", "rate_limited", "request_timeout", "service_unavailable", "http_503");
    private static final Set<String> UNSURE = Set.of("fatal_error", "internal_error");
    private static final Set<String> PERSON = Set.of(
            "user_not_found",
            "user_disabled",
            "user_not_visible",
            "cannot_dm_bot",
            "invalid_user_combination",
            "app_access_restricted",
            // A message that was deleted or can no longer be changed counts as unreachable, like its reader.
            "message_not_found",
            "cant_update_message",
            "edit_window_closed");
    private static final Set<String> CHANNEL = Set.of(
            "not_in_channel", "channel_not_found", "is_archived", "ekm_access_denied", "posting_to_channel_denied");
    private static final Set<String> NO_THREAD = Set.of(
            "cannot_reply_to_message",
            "invalid_thread_ts",
            "thread_not_found",
            "restricted_action_thread_locked",
            "restricted_action_non_threadable_channel");
    private static final Set<String> UNDELETABLE = Set.of("cant_delete_message", "compliance_exports_prevent_deletion");
    private static final Set<String> NOT_INSTALLED = Set.of(
            "account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed", "team_added_to_org");
    private static final Set<String> APP_SETTINGS = Set.of(
            "missing_scope",
            "not_allowed_token_type",
            "messages_tab_disabled",
            "not_enabled",
            "plan_upgrade_required",
            "no_such_subteam");
    private static final Set<String> INVALID_REQUEST = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_arguments",
            "invalid_metadata_format",
            "metadata_too_large",
            "msg_too_long",
            "msg_blocks_too_long",
            "no_text",
            "view_too_large");
    private static final Set<String> OUTDATED = Set.of(
            "expired_trigger_id",
            "exchanged_trigger_id",
            "invalid_trigger_id",
            "hash_conflict",
            "push_limit_reached",
            "not_found");

    private static final String INVITE = "invite the bot: /invite @Candor";
    private static final String ADMIN = "ask a workspace admin to let the bot in and post";
    private static final String REINSTALL = "reinstall the app and set SLACK_BOT_TOKEN to its new token";
    private static final String REPORT = "this is a mistake in Candor: please report it";
    private static final String LIMITED = "Slack limits how often it is asked: try again in a minute";
    private static final String SLACK_PROBLEM =
            "Slack has trouble of its own: try again in a minute, or see slack-status.com";
    private static final String NOT_THE_WEB_API = "this is not Slack's Web API: correct SLACK_API_URL, or leave it out";
    private static final String PROXY =
            "something between Candor and Slack refuses: correct the proxy's settings or SLACK_API_URL";

    /** Way out if no answer arrived. */
    static final String NO_ANSWER =
            "try again in a minute; if it lasts, look at the network, the proxy and SLACK_API_URL";

    private static final Map<String, String> WAYS_OUT = Map.ofEntries(
            Map.entry("ratelimited", LIMITED),
            Map.entry("rate_limited", LIMITED),
            Map.entry("http_404", NOT_THE_WEB_API),
            Map.entry("http_405", NOT_THE_WEB_API),
            Map.entry("http_301", NOT_THE_WEB_API),
            Map.entry("http_302", NOT_THE_WEB_API),
            Map.entry("http_401", PROXY),
            Map.entry("http_403", PROXY),
            Map.entry("http_407", PROXY),
            Map.entry("not_in_channel", INVITE),
            Map.entry("channel_not_found", INVITE),
            Map.entry("is_archived", "unarchive the channel or name another in the configuration"),
            Map.entry("ekm_access_denied", ADMIN),
            Map.entry("posting_to_channel_denied", ADMIN),
            Map.entry("account_inactive", REINSTALL),
            Map.entry("token_revoked", REINSTALL),
            Map.entry("token_expired", REINSTALL),
            Map.entry("invalid_auth", REINSTALL),
            Map.entry("not_authed", REINSTALL),
            Map.entry("team_added_to_org", REINSTALL),
            Map.entry("missing_scope", "add the scope under OAuth & Permissions and reinstall the app"),
            Map.entry("not_allowed_token_type", "SLACK_BOT_TOKEN must be a bot token (xoxb-…)"),
            Map.entry("messages_tab_disabled", "turn on the messages tab under App Home"),
            Map.entry("not_enabled", "turn Socket Mode on in the app's settings, or unset SLACK_APP_TOKEN"),
            Map.entry(
                    "plan_upgrade_required", "the workspace's plan does not allow it: name channels or people instead"),
            Map.entry(
                    "too_many_websockets",
                    "another Candor, or one that did not end, is connected with this token: stop it; ten sockets are"
                            + " the most"),
            Map.entry("no_such_subteam", "correct the user group's id in the configuration"));

    private SlackErrors() {}

    static Kind kind(String code) {
        if (RETRY_LATER.contains(code)) {
            return Kind.RETRY_LATER;
        } else if (UNSURE.contains(code) || code.startsWith("http_5")) {
            return Kind.UNSURE;
        } else if (UNDELETABLE.contains(code)) {
            return Kind.UNDELETABLE;
        } else if (NO_THREAD.contains(code)) {
            return Kind.NO_THREAD;
        } else if (PERSON.contains(code)) {
            return Kind.PERSON;
        } else if (CHANNEL.contains(code) || code.startsWith("restricted_action")) {
            return Kind.CHANNEL;
        }
        return kindOfTheRest(code);
    }

    private static Kind kindOfTheRest(String code) {
        if (NOT_INSTALLED.contains(code)) {
            return Kind.NOT_INSTALLED;
        } else if (APP_SETTINGS.contains(code)) {
            return Kind.APP_SETTINGS;
        }
        if (INVALID_REQUEST.contains(code)) {
            return Kind.INVALID_REQUEST;
        }
        return OUTDATED.contains(code) ? Kind.OUTDATED : Kind.UNKNOWN;
    }

    /** Way out for the person who can fix it. */
    static String wayOut(String code) {
        String known = WAYS_OUT.get(code);
        if (known != null) {
            return known;
        }
        return switch (kind(code)) {
            case RETRY_LATER, UNSURE -> SLACK_PROBLEM;
            case CHANNEL -> ADMIN;
            case INVALID_REQUEST -> REPORT;
            default -> "look up '" + code + "' in Slack's documentation";
        };
    }

    /** Consequence of an error code. */
    enum Kind {
        /** The call had no effect and may succeed later. */
        RETRY_LATER,
        /** The call may have had its effect. */
        UNSURE,
        /** The person is unreachable. */
        PERSON,
        /** The message cannot be deleted, but it can be changed. */
        UNDELETABLE,
        /** The message takes no replies in a thread. */
        NO_THREAD,
        /** The channel is unreachable until somebody invites the bot. */
        CHANNEL,
        /** The view has changed or is gone, or the trigger has expired. */
        OUTDATED,
        /** The bot is no longer installed, or its token is no longer valid. */
        NOT_INSTALLED,
        /** The app lacks a scope or a setting. */
        APP_SETTINGS,
        /** The request is invalid and would be refused again. */
        INVALID_REQUEST,
        /** An unknown code of Slack, or an HTTP status of something in between. */
        UNKNOWN
    }
}
