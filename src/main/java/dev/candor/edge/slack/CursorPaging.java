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

/** Reads long lists to their end, waiting a while where Slack says so. */
final class CursorPaging {
    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SlackClient api;
    private final Consumer<Duration> wait;
    private final Duration timeout;

    CursorPaging(SlackClient api, Consumer<Duration> wait) {
        this(api, wait, PATIENCE);
    }

    private CursorPaging(SlackClient api, Consumer<Duration> wait, Duration timeout) {
        this.api = api;
        this.wait = wait;
        this.timeout = timeout;
    }

    /** The same without waiting: somebody waits for the answer. */
    CursorPaging inHurry() {
        return new CursorPaging(api, wait, Duration.ZERO);
    }

    /** Everything on all pages; only an empty cursor is the end, however short a page is. */
    <R extends SlackApiTextResponse, T> List<T> all(String thing, Page<R> page, Contents<R, T> contents)
            throws Unanswered {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            String from = cursor;
            R response = one(thing, client -> page.method(from).call(client));
            List<T> items = contents.items().apply(response);
            if (items == null) {
                throw new Unanswered(thing + ": Slack's answer lacks the list – try again in a few minutes");
            }
            items.stream().filter(Objects::nonNull).forEach(all::add);
            cursor = contents.cursor().apply(response);
        } while (!cursor.isEmpty() && seen.add(cursor));
        return all;
    }

    /** One call, repeated a few times where Slack asks for patience. */
    <R extends SlackApiTextResponse> R one(String thing, SlackClient.Method<R> method) throws Unanswered {
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            ApiReply<R> reply = api.call(method);
            if (reply instanceof ApiReply.Ok<R> ok) {
                return ok.body();
            }
            Duration pause = pause(thing, reply);
            waited = waited.plus(pause);
            if (tries == TRIES || waited.compareTo(timeout) > 0) {
                throw new Unanswered(thing + ": " + reply.advice().orElse(""));
            }
            wait.accept(pause);
        }
    }

    /** Where the next page begins; empty at the end. */
    static String next(@Nullable ResponseMetadata metadata) {
        String cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null ? "" : cursor;
    }

    private static Duration pause(String thing, ApiReply<?> reply) throws Unanswered {
        if (reply instanceof ApiReply.No<?> no) {
            SlackErrors.Kind kind = SlackErrors.kind(no.code());
            if (kind != SlackErrors.Kind.LATER && kind != SlackErrors.Kind.UNSURE) {
                throw new Unanswered(thing + ": " + no.advice().orElse(""));
            }
            return no.retryAfter().orElse(PAUSE);
        }
        return PAUSE;
    }

    /**
     * A method that brings one page.
     *
     * @param <R> its answer
     */
    @FunctionalInterface
    interface Page<R extends SlackApiTextResponse> {
        /** The call for the page at this cursor; empty: the first. */
        SlackClient.Method<R> method(String cursor);
    }

    /**
     * How a page is read.
     *
     * @param <R> the page
     * @param <T> an item on it
     */
    record Contents<R, T>(Function<R, @Nullable List<T>> items, Function<R, String> cursor) {}

    /** Slack did not tell; the message names the thing and the way out. */
    static final class Unanswered extends Exception {
        Unanswered(String message) {
            super(message);
        }
    }
}
