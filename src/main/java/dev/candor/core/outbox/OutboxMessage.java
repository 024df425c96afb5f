package dev.candor.core.outbox;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A message to be delivered once. Each kind holds the data from which it is rendered. */
public sealed interface OutboxMessage {
    /** Kinds that replace a message that was sent before. */
    Set<Kind> REPLACING = Collections.unmodifiableSet(EnumSet.of(Kind.UPDATE));

    /** Kinds that post a new message. */
    Set<Kind> POSTING = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(REPLACING)));

    /** Kinds of messages. */
    enum Kind {
        PROMPT,
        REMINDER,
        UPDATE,
        RESULT,
        REPLY,
        DIGEST,
        ALERT
    }

    /** Identifies the message: a second one of the same key is the same message. */
    String key();

    Kind kind();

    /** A person (U…) or a channel (C…). */
    String to();

    Schedule schedule();

    /** A copy with another schedule. */
    OutboxMessage with(Schedule changed);

    /**
     * When a message is sent, and its earlier attempts.
     *
     * @param zone timezone of the person; unused for a channel
     * @param due earliest send time
     * @param earlier what became of earlier attempts
     * @param tries number of failed attempts
     */
    record Schedule(ZoneId zone, Instant due, Arrival earlier, int tries) {
        static Schedule at(ZoneId zone, Instant due) {
            return new Schedule(zone, due, Arrival.ABSENT, 0);
        }
    }

    /** A message about a wave. */
    sealed interface AboutWave extends OutboxMessage {
        String wave();
    }

    /** A prompt or reminder. */
    sealed interface Asking extends AboutWave {}

    /** Asks a person to answer. */
    record Prompt(String wave, String to, Schedule schedule) implements Asking {
        @Override
        public String key() {
            return "prompt:" + wave + ":" + to;
        }

        @Override
        public Kind kind() {
            return Kind.PROMPT;
        }

        @Override
        public Prompt with(Schedule changed) {
            return new Prompt(wave, to, changed);
        }
    }

    /**
     * Asks a person again.
     *
     * @param ordinal from 1
     */
    record Reminder(String wave, String to, int ordinal, Schedule schedule) implements Asking {
        @Override
        public String key() {
            return "reminder" + ordinal + ":" + wave + ":" + to;
        }

        @Override
        public Kind kind() {
            return Kind.REMINDER;
        }

        @Override
        public Reminder with(Schedule changed) {
            return new Reminder(wave, to, ordinal, changed);
        }
    }

    /** Replaces the prompt of a person after they answered or declined, or the wave closed. */
    record PromptUpdate(String wave, String to, Schedule schedule) implements AboutWave {
        @Override
        public String key() {
            return "update:" + wave + ":" + to;
        }

        @Override
        public Kind kind() {
            return Kind.UPDATE;
        }

        @Override
        public PromptUpdate with(Schedule changed) {
            return new PromptUpdate(wave, to, changed);
        }
    }

    /** Posts the result of a wave in a channel. */
    record Result(String wave, String to, Schedule schedule) implements AboutWave {
        @Override
        public String key() {
            return "result:" + wave;
        }

        @Override
        public Kind kind() {
            return Kind.RESULT;
        }

        @Override
        public Result with(Schedule changed) {
            return new Result(wave, to, changed);
        }
    }

    /**
     * Posts a reply to the result of a wave in the thread of that result.
     *
     * @param ordinal position among the replies to the result, from 1
     */
    record Reply(String wave, int ordinal, String to, Schedule schedule) implements AboutWave {
        @Override
        public String key() {
            return "reply" + ordinal + ":" + wave;
        }

        @Override
        public Kind kind() {
            return Kind.REPLY;
        }

        @Override
        public Reply with(Schedule changed) {
            return new Reply(wave, ordinal, to, changed);
        }
    }

    /**
     * Posts new results in a team's channel. Only one waits at a time; it covers everything until it is sent.
     */
    record Digest(DigestScope scope, String to, Schedule schedule) implements OutboxMessage {
        @Override
        public String key() {
            return "digest:" + scope.team();
        }

        @Override
        public String mark() {
            return key() + "@" + scope.since();
        }

        @Override
        public Kind kind() {
            return Kind.DIGEST;
        }

        @Override
        public Digest with(Schedule changed) {
            return new Digest(scope, to, changed);
        }
    }

    /**
     * Reports a problem to somebody who can solve it.
     *
     * @param problem identifies it: a reader gets one message about a problem, however often it comes up meanwhile
     */
    record Alert(String problem, String words, String to, Schedule schedule) implements OutboxMessage {
        @Override
        public String key() {
            // It finds messages that were sent by earlier versions.
            return "notice:" + problem + ":" + to;
        }

        @Override
        public Kind kind() {
            return Kind.ALERT;
        }

        @Override
        public Alert with(Schedule changed) {
            return new Alert(problem, words, to, changed);
        }
    }

    static Prompt prompt(String wave, Person person, Instant due) {
        return new Prompt(wave, person.id(), Schedule.at(person.zone(), due));
    }

    /** {@code ordinal} counts from 1. */
    static Reminder reminder(String wave, Person person, int ordinal, Instant due) {
        return new Reminder(wave, person.id(), ordinal, Schedule.at(person.zone(), due));
    }

    /** The update of a person's prompt. Due at the same instant for everyone, so that the row reveals no time. */
    static PromptUpdate update(String wave, Person person) {
        return new PromptUpdate(wave, person.id(), Schedule.at(person.zone(), Instant.EPOCH));
    }

    static Result result(String wave, String channel, Instant due) {
        return new Result(wave, channel, Schedule.at(ZoneOffset.UTC, due));
    }

    /** {@code ordinal} counts from 1. */
    static Reply reply(String wave, int ordinal, String channel, Instant due) {
        return new Reply(wave, ordinal, channel, Schedule.at(ZoneOffset.UTC, due));
    }

    static Digest digest(DigestScope scope, String channel, Instant due) {
        return new Digest(scope, channel, Schedule.at(ZoneOffset.UTC, due));
    }

    /** An alert for a person; the id of {@code reader} may also be that of a channel. */
    static Alert alert(String problem, Person reader, String words, Instant due) {
        return new Alert(problem, words, reader.id(), Schedule.at(reader.zone(), due));
    }

    /** Invisible identifier by which the sent message is found. Unlike a key, no other message of its reader has it. */
    default String mark() {
        return key();
    }

    default ZoneId zone() {
        return schedule().zone();
    }

    default Instant due() {
        return schedule().due();
    }

    default boolean unsure() {
        return schedule().earlier() == Arrival.POSSIBLE;
    }

    default int tries() {
        return schedule().tries();
    }

    /** A copy due now, in the person's current timezone. */
    default OutboxMessage sentAt(Instant now, ZoneId where) {
        return with(new Schedule(where, now, schedule().earlier(), tries()));
    }

    /** Whether it posts in a channel. */
    default boolean isForChannel() {
        return this instanceof Result || this instanceof Reply || this instanceof Digest;
    }

    /** Whether it waits for the person's working hours, as every message with a notification does. */
    default boolean respectsQuietHours() {
        return this instanceof Asking || this instanceof Alert;
    }
}
