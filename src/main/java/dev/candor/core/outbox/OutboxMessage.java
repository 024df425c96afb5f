package dev.candor.core.outbox;

import dev.candor.core.survey.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A message to be delivered once. Each kind holds what it is about. */
public sealed interface OutboxMessage {
    /** Kinds that change a message which was sent before. */
    Set<Kind> REPLACING = Collections.unmodifiableSet(EnumSet.of(Kind.UPDATE));

    /** Kinds that are new messages. */
    Set<Kind> POSTING = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(REPLACING)));

    /** The kinds of message. */
    enum Kind {
        PROMPT,
        REMINDER,
        UPDATE,
        RESULT,
        DIGEST,
        ALERT
    }

    /** Identifies the message: a second one of the same key is the same message. */
    String key();

    Kind kind();

    /** A person (U…) or a channel (C…). */
    String to();

    Schedule schedule();

    /** The same message under another schedule. */
    OutboxMessage with(Schedule changed);

    /**
     * When a message leaves, and how its delivery went so far.
     *
     * @param zone where the person lives; of no meaning for a channel
     * @param due not before then
     * @param unsure whether an earlier attempt may have arrived
     * @param tries how many attempts have failed
     */
    record Schedule(ZoneId zone, Instant due, boolean unsure, int tries) {
        static Schedule at(ZoneId zone, Instant due) {
            return new Schedule(zone, due, false, 0);
        }
    }

    /** A message about a wave, by the wave's id. */
    sealed interface AboutWave extends OutboxMessage {
        String wave();
    }

    /** A message that asks a person to answer. */
    sealed interface Asking extends AboutWave {}

    /** Asks a person to answer a wave. */
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

    /** Rewrites the prompt of a person: answered, declined or closed. */
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
     * Posts what was learnt in a team's channel. While one waits there is no second one: it covers everything until it
     * leaves.
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
     * Reports a problem to whoever can mend it.
     *
     * @param problem identifies it: a reader gets one message about a problem, however often it comes up meanwhile
     */
    record Alert(String problem, String words, String to, Schedule schedule) implements OutboxMessage {
        @Override
        public String key() {
            return "alert:" + problem + ":" + to;
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

    /** The prompt of this person in this wave. */
    static Prompt prompt(String wave, Person person, Instant due) {
        return new Prompt(wave, person.id(), Schedule.at(person.zone(), due));
    }

    /** The reminder of this ordinal, from 1. */
    static Reminder reminder(String wave, Person person, int ordinal, Instant due) {
        return new Reminder(wave, person.id(), ordinal, Schedule.at(person.zone(), due));
    }

    /** The update of this person's prompt, due at once: the same instant for everyone, so that no row tells when. */
    static PromptUpdate update(String wave, Person person) {
        return new PromptUpdate(wave, person.id(), Schedule.at(person.zone(), Instant.EPOCH));
    }

    /** The result of this wave for this channel. */
    static Result result(String wave, String channel, Instant due) {
        return new Result(wave, channel, Schedule.at(ZoneOffset.UTC, due));
    }

    /** The digest of this scope for this channel. */
    static Digest digest(DigestScope scope, String channel, Instant due) {
        return new Digest(scope, channel, Schedule.at(ZoneOffset.UTC, due));
    }

    /** The alert of this problem for this reader, a person or else a channel. */
    static Alert alert(String problem, Person reader, String words, Instant due) {
        return new Alert(problem, words, reader.id(), Schedule.at(reader.zone(), due));
    }

    /** Travels with the message unseen, and finds it again; unlike a key, no other message of the reader has it. */
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
        return schedule().unsure();
    }

    default int tries() {
        return schedule().tries();
    }

    /** The same message as it leaves: at this instant, for someone who lives in this zone now. */
    default OutboxMessage sentAt(Instant now, ZoneId where) {
        return with(new Schedule(where, now, unsure(), tries()));
    }

    /** Whether it is a new message of a channel. */
    default boolean isForChannel() {
        return this instanceof Result || this instanceof Digest;
    }

    /** Whether it waits for a person's working hours: whatever makes a telephone ring does. */
    default boolean respectsQuietHours() {
        return this instanceof Asking || this instanceof Alert;
    }
}
