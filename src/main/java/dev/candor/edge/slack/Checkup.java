package dev.candor.edge.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Looks whether Slack lets the bot do what it has to do. */
public final class Checkup {
    private static final Set<String> SCOPES = Set.of(
            "chat:write",
            "commands",
            "im:write",
            "im:history",
            "users:read",
            "usergroups:read",
            "channels:read",
            "groups:read");
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final WebApi api;
    private final InstantSource clock;

    /** Over this API; {@code clock} is the one that signatures are judged by. */
    public Checkup(WebApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * One thing that was looked at.
     *
     * @param trouble what is wrong and the way out; empty if nothing is
     */
    public record Finding(String thing, String trouble) {
        /** Whether all is well. */
        public boolean isGood() {
            return trouble.isEmpty();
        }
    }

    /** Looks at the token, its scopes, the clock, and whether the bot is in each of these channels. */
    public List<Finding> examine(Collection<String> channels) {
        List<Finding> findings = new ArrayList<>();
        Reply<AuthTestResponse> reply = api.call(client -> client.authTest(request -> request));
        if (!(reply instanceof Reply.Ok<AuthTestResponse> ok)) {
            findings.add(new Finding("token", said(reply)));
            return findings;
        }
        Map<String, List<String>> headers = Objects.requireNonNullElse(ok.body().getHttpResponseHeaders(), Map.of());
        findings.add(new Finding(
                "token of " + ok.body().getUser() + " in " + ok.body().getTeam(), ""));
        findings.add(new Finding("scopes", scopes(headers)));
        findings.add(new Finding("clock", clock(headers)));
        channels.stream().sorted().distinct().map(this::channel).forEach(findings::add);
        return findings;
    }

    private static String said(Reply<?> reply) {
        String code = reply instanceof Reply.No<?> no ? "; " + Codes.wayOut(no.code()) : "; is SLACK_API_URL right?";
        return reply.trouble().orElse("") + code;
    }

    private static String scopes(Map<String, List<String>> headers) {
        List<String> granted = headers.getOrDefault("x-oauth-scopes", List.of());
        Set<String> lacking = new TreeSet<>(SCOPES);
        granted.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .forEach(lacking::remove);
        return lacking.isEmpty()
                ? ""
                : "lacks " + String.join(", ", lacking) + "; add them under OAuth & Permissions and reinstall the app";
    }

    private String clock(Map<String, List<String>> headers) {
        for (String date : headers.getOrDefault("date", List.of())) {
            try {
                Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                Duration apart = Duration.between(theirs, clock.instant()).abs();
                return apart.compareTo(TOLERANCE) <= 0
                        ? ""
                        : "is " + apart.toSeconds()
                                + " seconds away from Slack's; set it, or Slack's requests are refused";
            } catch (DateTimeParseException e) {
                return "Slack's date could not be read: " + date;
            }
        }
        return "";
    }

    private Finding channel(String id) {
        Reply<ConversationsInfoResponse> reply =
                api.call(client -> client.conversationsInfo(request -> request.channel(id)));
        if (!(reply instanceof Reply.Ok<ConversationsInfoResponse> ok)) {
            return new Finding("channel " + id, said(reply));
        }
        String thing = "channel " + id + " #" + ok.body().getChannel().getName();
        return new Finding(
                thing,
                ok.body().getChannel().isMember() ? "" : "the bot is not in it; " + Codes.wayOut("not_in_channel"));
    }
}
