package dev.candor.core.outbox;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something to be delivered, once.
 *
 * @param key names it; a second letter of the same key is the same letter
 * @param to a person or a channel
 * @param about the wave's id; for a digest its {@link DigestScope}, for a notice its words
 * @param zone where the person lives; of no meaning for a channel
 * @param due not before then
 * @param unsure whether an earlier attempt may have arrived
 * @param tries how many attempts have failed
 */
public record OutboxMessage(
        String key, Kind kind, String to, String about, ZoneId zone, Instant due, boolean unsure, int tries) {
    /** Kinds that change a message which stands there already. */
    static final Set<Kind> REPLACING = Collections.unmodifiableSet(EnumSet.of(Kind.UPDATE));

    /** Kinds that are new messages. */
    static final Set<Kind> POSTING = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(REPLACING)));

    /** The kinds of letter. */
    public enum Kind {
        /** Asks a person to answer a wave. */
        PROMPT,
        /** Asks a person again. */
        REMINDER,
        /** Makes what asked a person say what became of it: answered, declined or closed. */
        UPDATE,
        /** Tells a channel the result of a wave. */
        RESULT,
        /** Tells a team's channel what was learnt in a week. */
        DIGEST,
        /** Tells an owner what only they can mend. */
        NOTICE
    }

    private static OutboxMessage fresh(String key, Kind kind, String to, String about, ZoneId zone, Instant due) {
        return new OutboxMessage(key, kind, to, about, zone, due, false, 0);
    }

    /** The letter that asks this person to answer this wave. */
    public static OutboxMessage prompt(String wave, Person person, Instant due) {
        return fresh("prompt:" + wave + ":" + person.id(), Kind.PROMPT, person.id(), wave, person.zone(), due);
    }

    /** The reminder of this ordinal, from 1. */
    public static OutboxMessage reminder(String wave, Person person, int ordinal, Instant due) {
        String key = "reminder" + ordinal + ":" + wave + ":" + person.id();
        return fresh(key, Kind.REMINDER, person.id(), wave, person.zone(), due);
    }

    /** The change of this person's messages, due at once: the same instant for everyone, so that no row tells when. */
    public static OutboxMessage update(String wave, Person person) {
        return fresh(
                "update:" + wave + ":" + person.id(), Kind.UPDATE, person.id(), wave, person.zone(), Instant.EPOCH);
    }

    /** The result of this wave for this channel. */
    public static OutboxMessage result(String wave, String channel, Instant due) {
        return fresh("result:" + wave, Kind.RESULT, channel, wave, ZoneOffset.UTC, due);
    }

    /** The digest of these news; while one waits there is no second one, as it tells what came out until it leaves. */
    public static OutboxMessage digest(DigestScope news, String channel, Instant due) {
        return fresh("digest:" + news.team(), Kind.DIGEST, channel, news.text(), ZoneOffset.UTC, due);
    }

    /** These words for whoever can mend something, a person or else a channel; one matter is told to each of them once, however often it comes up while it waits. */
    public static OutboxMessage notice(String matter, Person reader, String words, Instant due) {
        String key = "notice:" + matter + ":" + reader.id();
        return fresh(key, Kind.NOTICE, reader.id(), words, reader.zone(), due);
    }

    /** The same letter as it leaves: at this instant, for someone who lives in this zone now. */
    OutboxMessage leaving(Instant now, ZoneId where) {
        return new OutboxMessage(key, kind, to, about, where, now, unsure, tries);
    }

    /** Travels with the message unseen, and finds it again: unlike the key, no other digest of the team has it. */
    public String mark() {
        return kind == Kind.DIGEST ? "digest:" + about : key;
    }

    /** Whether it goes to a channel. */
    boolean isForChannel() {
        return kind == Kind.RESULT || kind == Kind.DIGEST;
    }

    /** Whether it asks a person something. */
    public boolean asks() {
        return kind == Kind.PROMPT || kind == Kind.REMINDER;
    }

    /** Whether a wave is what it is about. */
    public boolean isAboutWave() {
        return kind != Kind.DIGEST && kind != Kind.NOTICE;
    }

    /** Whether it waits for a person's working hours: whatever makes a telephone ring does. */
    public boolean keepsHours() {
        return asks() || kind == Kind.NOTICE;
    }
}
