package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.reply.Reply;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.ReplySubjects;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the reply from a filled-in {@link ReplyModal}. */
final class ReplyReader {
    /** The whole result is the first of the {@link ReplySubjects}. */
    private static final String WHOLE = "0";

    private final Map<String, List<String>> values;
    private final Map<String, String> errors = new TreeMap<>();

    /** Nothing is filled in but that the whole result is answered. */
    static ReplyReader empty() {
        return new ReplyReader(Map.of(ReplyModal.SUBJECT, List.of(WHOLE)));
    }

    /** Takes the values of the form by field id; empty fields are absent. */
    ReplyReader(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The reply to this release; empty if fields are missing or wrong. {@code today} is the owner's day. */
    Optional<Reply> read(Release release, LocalDate today, Instant now) {
        Optional<Reply.Subject> subject = subject(ReplySubjects.of(release));
        Optional<Reply.Kind> kind = kind(subject);
        if (subject.filter(Reply.WholeResult.class::isInstance).isPresent()
                && kind.filter(Reply.Kind.WONT::equals).isPresent()) {
            errors.put(ReplyModal.SUBJECT, "Please choose the part of the result about which nothing is done.");
        }
        String words = words(kind);
        Optional<LocalDate> day = day(kind, today);
        Optional<URI> link = link();
        return errors.isEmpty()
                ? Optional.of(new Reply(
                        release.heading().product(),
                        release.heading().wave(),
                        subject.orElseThrow(),
                        kind.orElseThrow(),
                        words,
                        day,
                        link,
                        now))
                : Optional.empty();
    }

    /** What to change, by field id. */
    Map<String, String> errors() {
        return errors;
    }

    /** The text in a field; empty if it is left empty. */
    String value(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    private Optional<Reply.Subject> subject(List<Reply.Subject> subjects) {
        Optional<Reply.Subject> chosen = chosen(subjects);
        if (chosen.isEmpty()) {
            errors.put(ReplyModal.SUBJECT, "Please choose what you answer.");
        }
        return chosen;
    }

    private Optional<Reply.Subject> chosen(List<Reply.Subject> subjects) {
        String position = value(ReplyModal.SUBJECT);
        return position.matches("\\d{1,2}") && Integer.parseInt(position) < subjects.size()
                ? Optional.of(subjects.get(Integer.parseInt(position)))
                : Optional.empty();
    }

    /** Whether the whole result is chosen of these subjects. */
    boolean isOfWhole(List<Reply.Subject> subjects) {
        return chosen(subjects).filter(Reply.WholeResult.class::isInstance).isPresent();
    }

    private Optional<Reply.Kind> kind(Optional<Reply.Subject> subject) {
        Optional<Reply.Kind> kind = Stream.of(Reply.Kind.values())
                .filter(one -> one.name().equals(kindName()))
                .findFirst();
        if (kind.isEmpty()) {
            boolean ofWhole =
                    subject.filter(Reply.WholeResult.class::isInstance).isPresent();
            errors.put(ofWhole ? ReplyModal.KIND : ReplyModal.KIND_OF_PART, "Please choose what happens.");
        }
        return kind;
    }

    /** The name of the kind that is chosen, also for another part of the result a moment ago; empty if none is. */
    String kindName() {
        String ofWhole = value(ReplyModal.KIND);
        return ofWhole.isEmpty() ? value(ReplyModal.KIND_OF_PART) : ofWhole;
    }

    private String words(Optional<Reply.Kind> kind) {
        String words = value(ReplyModal.WORDS);
        if (words.isEmpty()) {
            errors.put(
                    ReplyModal.WORDS,
                    kind.filter(Reply.Kind.WONT::equals).isPresent()
                            ? "Please say why not: a no is easier to take with its reason."
                            : "Please say it in a sentence.");
        } else if (words.length() > Reply.MAX_WORDS) {
            errors.put(
                    ReplyModal.WORDS,
                    "An answer has at most " + Reply.MAX_WORDS + " characters, and this one has " + words.length()
                            + ".");
        }
        PersonIds.mistake(words).ifPresent(mistake -> errors.putIfAbsent(ReplyModal.WORDS, mistake + "."));
        return words;
    }

    private Optional<LocalDate> day(Optional<Reply.Kind> kind, LocalDate today) {
        String written = value(ReplyModal.DAY);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(written);
        boolean done = kind.filter(Reply.Kind.DONE::equals).isPresent();
        if (day.isEmpty()) {
            errors.put(ReplyModal.DAY, "“" + written + "” is no day. A day is written like " + today + ".");
        } else if (done && day.get().isAfter(today)) {
            errors.put(
                    ReplyModal.DAY,
                    DateTimeText.date(day.get())
                            + " has not come yet. Please choose the day on which it was done, or “Doing it”.");
        } else if (kind.isPresent() && !done && day.get().isBefore(today)) {
            errors.put(
                    ReplyModal.DAY, DateTimeText.date(day.get()) + " is over. Please choose a day to come, or none.");
        }
        return day;
    }

    /** The day that is written like 2026-12-01; empty if this is none. */
    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<URI> link() {
        String written = value(ReplyModal.LINK);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> link = webPage(written);
        if (link.isEmpty()) {
            errors.put(
                    ReplyModal.LINK,
                    "This is not a link to a web page. A link begins with https:// or http://. It has at most "
                            + Reply.MAX_LINK + " characters.");
        }
        PersonIds.mistake(written).ifPresent(mistake -> errors.putIfAbsent(ReplyModal.LINK, mistake + "."));
        return link;
    }

    private static Optional<URI> webPage(String written) {
        try {
            return Optional.of(new URI(written)).filter(Reply::isWebPage);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
