package dev.candor.edge.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Looks whether Slack lets the bot do what it has to do. */
public final class SlackCheckup {
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final SlackClient api;
    private final InstantSource clock;
    private final IdCheckup ids;

    /** Over this API; {@code clock} is the one that signatures are judged by. */
    public SlackCheckup(SlackClient api, InstantSource clock) {
        this(api, clock, SlackDirectory::pause);
    }

    SlackCheckup(SlackClient api, InstantSource clock, Consumer<Duration> wait) {
        this.api = api;
        this.clock = clock;
        this.ids = new IdCheckup(api, wait);
    }

    /**
     * One thing that was looked at.
     *
     * @param trouble what is wrong and the way out; empty if nothing is
     */
    public record Finding(String thing, String trouble, Severity severity) {
        static Finding good(String thing) {
            return new Finding(thing, "", Severity.OK);
        }

        static Finding warning(String thing, String trouble) {
            return new Finding(thing, trouble, Severity.WARNING);
        }

        /** Good where there is no trouble. */
        public static Finding of(String thing, String trouble) {
            return new Finding(thing, trouble, trouble.isEmpty() ? Severity.OK : Severity.FAILURE);
        }
    }

    /** How bad a finding is. */
    public enum Severity {
        /** All is well. */
        OK,
        /** Candor works, but somebody should know. */
        WARNING,
        /** Something does not work until it is mended. */
        FAILURE
    }

    /**
     * Looks at the token, its scopes, the clock, and each id that the configuration names.
     *
     * @param keys the configuration's keys, by the id that stands there
     */
    public List<Finding> examine(SortedMap<String, List<String>> keys) {
        List<Finding> findings = new ArrayList<>();
        ApiReply<AuthTestResponse> reply = api.call(client -> client.authTest(request -> request));
        if (!(reply instanceof ApiReply.Ok<AuthTestResponse> ok)) {
            findings.add(Finding.of("token", IdCheckup.said(reply)));
            return findings;
        }
        AuthTestResponse bot = ok.body();
        Map<String, List<String>> headers = Objects.requireNonNullElse(bot.getHttpResponseHeaders(), Map.of());
        findings.add(token(bot));
        findings.add(Finding.of("scopes", TokenScopes.lacking(headers).orElse("")));
        findings.add(Finding.of("clock", clock(headers)));
        keys.forEach(
                (id, where) -> findings.add(ids.examine(id, where, Objects.requireNonNullElse(bot.getTeamId(), ""))));
        return findings;
    }

    private static Finding token(AuthTestResponse bot) {
        String thing = "token"
                + (bot.getUser() == null ? "" : " of " + bot.getUser())
                + (bot.getTeam() == null ? "" : " in " + bot.getTeam());
        return Finding.of(thing, Installation.unusable(bot).orElse(""));
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
}
