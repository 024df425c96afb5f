package dev.candor.edge.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads paged lists to their end and respects Slack's waiting times. */
final class CursorPaging {
    private static final int MAX_TRIES = 4;
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);
    private static final Duration MAX_TOTAL_WAIT = Duration.ofSeconds(60);

    private final SlackClient api;
    private final Consumer<Duration> wait;
    private final Duration timeout;

    CursorPaging(SlackClient api, Consumer<Duration> wait) {
        this(api, wait, MAX_TOTAL_WAIT);
    }

    private CursorPaging(SlackClient api, Consumer<Duration> wait, Duration timeout) {
        this.api = api;
        this.wait = wait;
        this.timeout = timeout;
    }

    /** Paging that fails instead of waiting, for requests of people. */
    CursorPaging withoutWaiting() {
        return new CursorPaging(api, wait, Duration.ZERO);
    }

    /** Items of all pages; only an empty cursor marks the end, however short a page is. */
    <R extends SlackApiTextResponse, T> List<T> all(String thing, Page<R> page, Contents<R, T> contents)
            throws LookupFailed {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            String from = cursor;
            R response = one(thing, client -> page.method(from).call(client));
            List<T> items = contents.items().apply(response);
            if (items == null) {
                throw new LookupFailed(thing + ": Slack's answer lacks the list – try again in a few minutes");
            }
            items.stream().filter(Objects::nonNull).forEach(all::add);
            cursor = contents.cursor().apply(response);
        } while (!cursor.isEmpty() && seen.add(cursor));
        return all;
    }

    /** One call, repeated a few times after the waiting time that Slack asks for. */
    <R extends SlackApiTextResponse> R one(String thing, SlackClient.Method<R> method) throws LookupFailed {
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            ApiReply<R> reply = api.call(method);
            if (reply instanceof ApiReply.Ok<R> ok) {
                return ok.body();
            }
            Duration pause = pause(thing, reply);
            waited = waited.plus(pause);
            if (tries == MAX_TRIES || waited.compareTo(timeout) > 0) {
                throw new LookupFailed(thing + ": " + reply.advice().orElse(""));
            }
            wait.accept(pause);
        }
    }

    /** Cursor of the next page; empty at the end. */
    static String next(@Nullable ResponseMetadata metadata) {
        String cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null ? "" : cursor;
    }

    private static Duration pause(String thing, ApiReply<?> reply) throws LookupFailed {
        if (reply instanceof ApiReply.Refused<?> refused) {
            SlackErrors.Kind kind = SlackErrors.kind(refused.code());
            if (kind != SlackErrors.Kind.RETRY_LATER && kind != SlackErrors.Kind.UNSURE) {
                throw new LookupFailed(thing + ": " + refused.advice().orElse(""));
            }
            return refused.retryAfter().orElse(DEFAULT_PAUSE);
        }
        return DEFAULT_PAUSE;
    }

    /**
     * A method that returns one page.
     *
     * @param <R> its response
     */
    @FunctionalInterface
    interface Page<R extends SlackApiTextResponse> {
        /** Call for the page at this cursor; an empty cursor means the first page. */
        SlackClient.Method<R> method(String cursor);
    }

    /**
     * Extracts items and cursor from a page.
     *
     * @param <R> the page
     * @param <T> an item on it
     */
    record Contents<R, T>(Function<R, @Nullable List<T>> items, Function<R, String> cursor) {}

    /** Slack did not provide the list; the message names it and the way out. */
    static final class LookupFailed extends Exception {
        LookupFailed(String message) {
            super(message);
        }
    }
}
