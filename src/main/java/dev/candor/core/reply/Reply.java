package dev.candor.core.reply;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the owners of a product reply to a result, or to a part of it. Everyone may read it; nobody learns who wrote it.
 *
 * @param product id of the product
 * @param wave id of the wave whose result it answers
 * @param words plain text in the owners' own words, 1 to {@value #MAX_WORDS} characters
 * @param day when it was done, or is to be done
 * @param link a page with more about it
 * @param given when it was given
 */
public record Reply(
        String product,
        String wave,
        Subject subject,
        Kind kind,
        String words,
        Optional<LocalDate> day,
        Optional<URI> link,
        Instant given) {
    public static final int MAX_WORDS = 300;

    public static final int MAX_LINK = 300;

    public Reply {
        if (words.isBlank() || words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("a reply has 1 to " + MAX_WORDS + " characters: '" + words + "'");
        }
        if (link.filter(one -> !isWebPage(one)).isPresent()) {
            throw new IllegalArgumentException(
                    "a reply links to a web page in at most " + MAX_LINK + " characters: " + link.get());
        }
    }

    /** What is done about it. */
    public enum Kind {
        LOOKING_INTO_IT,
        DOING,
        DONE,
        WONT
    }

    /** The part of a result that a reply is about. */
    public sealed interface Subject {}

    /** The whole result. */
    public record WholeResult() implements Subject {}

    /** The answers to the question with this id. */
    public record OfQuestion(String id) implements Subject {}

    /** The comments about the theme with this name. */
    public record OfTheme(String name) implements Subject {}

    /** Whether this address leads to a page on the web. */
    public static boolean isWebPage(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getRawAuthority() != null
                && address.toString().length() <= MAX_LINK;
    }

    /** Whether it promises something for a day before this one. */
    public boolean isOverdue(LocalDate today) {
        return isPromise() && day.filter(promised -> promised.isBefore(today)).isPresent();
    }

    /** Whether something is still to come of it. */
    public boolean isPromise() {
        return kind == Kind.DOING || kind == Kind.LOOKING_INTO_IT;
    }

    /** Whether the other reply says the same about the same part of the same result. */
    public boolean repeats(Reply other) {
        return equals(new Reply(
                other.product, other.wave, other.subject, other.kind, other.words, other.day, other.link, given));
    }

    /** The newest reply about each part of each result, in the order of {@code oldestFirst}. */
    public static List<Reply> newestOfEach(List<Reply> oldestFirst) {
        Map<List<Object>, Reply> newest = new LinkedHashMap<>();
        for (Reply reply : oldestFirst) {
            List<Object> about = List.of(reply.wave, reply.subject);
            newest.remove(about);
            newest.put(about, reply);
        }
        return new ArrayList<>(newest.values());
    }
}
