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

/** Checks that Slack lets the bot do everything it needs: token, scopes, clock and configured ids. */
public final class SlackCheck {
    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofSeconds(60);

    private final SlackClient api;
    private final InstantSource clock;
    private final SlackIdCheck ids;

    /** {@code clock} is the one by which signatures are verified. */
    public SlackCheck(SlackClient api, InstantSource clock) {
        this(api, clock, SlackDirectory::pause);
    }

    SlackCheck(SlackClient api, InstantSource clock, Consumer<Duration> wait) {
        this.api = api;
        this.clock = clock;
        this.ids = new SlackIdCheck(api, wait);
    }

    /**
     * Result of checking one thing.
     *
     * @param problem what is wrong, with the way out; empty if nothing is
     */
    public record Result(String thing, String problem, Severity severity) {
        static Result good(String thing) {
            return new Result(thing, "", Severity.OK);
        }

        /** A result that is no failure. */
        public static Result warning(String thing, String problem) {
            return new Result(thing, problem, Severity.WARNING);
        }

        /** A failure, or a good result if {@code problem} is empty. */
        public static Result of(String thing, String problem) {
            return new Result(thing, problem, problem.isEmpty() ? Severity.OK : Severity.FAILURE);
        }
    }

    /** Severity of a result. */
    public enum Severity {
        /** Nothing is wrong. */
        OK,
        /** Candor works, but the result should be known. */
        WARNING,
        /** Something does not work until it is fixed. */
        FAILURE
    }

    /**
     * Checks the token, its scopes, the clock and each id in the configuration.
     *
     * @param keys keys of the configuration, by the id that they name
     */
    public List<Result> examine(SortedMap<String, List<String>> keys) {
        List<Result> results = new ArrayList<>();
        ApiReply<AuthTestResponse> reply = api.call(client -> client.authTest(request -> request));
        if (!(reply instanceof ApiReply.Ok<AuthTestResponse> ok)) {
            results.add(Result.of("token", SlackIdCheck.problemWithWayOut(reply)));
            return results;
        }
        AuthTestResponse bot = ok.body();
        Map<String, List<String>> headers = Objects.requireNonNullElse(bot.getHttpResponseHeaders(), Map.of());
        results.add(token(bot));
        results.add(Result.of("scopes", TokenScopes.missing(headers).orElse("")));
        TokenScopes.missingForPictures(headers).ifPresent(hint -> results.add(Result.warning("pictures", hint)));
        results.add(Result.of("clock", clock(headers)));
        keys.forEach(
                (id, where) -> results.add(ids.examine(id, where, Objects.requireNonNullElse(bot.getTeamId(), ""))));
        return results;
    }

    private static Result token(AuthTestResponse bot) {
        String thing = "token"
                + (bot.getUser() == null ? "" : " of " + bot.getUser())
                + (bot.getTeam() == null ? "" : " in " + bot.getTeam());
        return Result.of(thing, Installation.whyUnusable(bot).orElse(""));
    }

    private String clock(Map<String, List<String>> headers) {
        for (String date : headers.getOrDefault("date", List.of())) {
            try {
                Instant slackTime = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                Duration difference =
                        Duration.between(slackTime, clock.instant()).abs();
                return difference.compareTo(MAX_CLOCK_DIFFERENCE) <= 0
                        ? ""
                        : "is " + difference.toSeconds()
                                + " seconds away from Slack's; set it, or Slack's requests are refused";
            } catch (DateTimeParseException e) {
                return "Slack's date could not be read: " + date;
            }
        }
        return "";
    }
}
