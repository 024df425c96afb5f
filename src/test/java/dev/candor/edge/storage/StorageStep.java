package dev.candor.edge.storage;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.Arrival;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.scheduling.OpeningRecord;
import dev.candor.core.scheduling.WaveStore;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.report.ReadingLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A writing call to the storage, on a database where it has something to change.
 *
 * @param method public method that the step calls
 * @param when circumstance that distinguishes it from other steps of the method; may be empty
 * @param given preparation that runs without a fault
 */
record StorageStep(String method, String when, Moment moment, Consumer<Stores> given, Consumer<Stores> step) {
    static final Instant NOW = CoreFixture.START.plusSeconds(3_600);
    private static final Instant LONG_BEFORE = CoreFixture.START.minus(Duration.ofDays(30));
    private static final Duration AN_HOUR = Duration.ofHours(1);
    static final Person PAY1 = new Person("U0PAY1", ZoneOffset.UTC);
    private static final TrendMark NEW_RUNNERS = new TrendMark(LocalDate.parse("2026-11-03"), "new runners live");
    private static final ReadingLog.Reading READING =
            new ReadingLog.Reading(LocalDate.parse("2026-11-03"), "ci", ReadingLog.Role.OWNER);
    private static final Reply REPLY = new Reply(
            "ci",
            "ci-pulse-1",
            new Reply.WholeResult(),
            Reply.Kind.DOING,
            "New runners",
            Optional.empty(),
            Optional.empty(),
            NOW);
    private static final List<Question> QUESTIONS =
            List.of(new Question("q1", QuestionType.RATING, "How good is the cache?", List.of()));
    private static final OwnerSurvey CACHE = OwnerSurvey.written("ci", 1, "Build cache", QUESTIONS);
    private static final PlannedStart START = new PlannedStart(CACHE.id(), "ci", NOW, AN_HOUR);
    private static final MessageLocation PLACE = new MessageLocation("D1", "1.0");
    static final Set<OutboxMessage.Kind> ALL = EnumSet.allOf(OutboxMessage.Kind.class);

    /** State of a wave when its database is copied. */
    enum Moment {
        /** The file does not exist yet. */
        NEVER,
        /** A wave is open, and nobody has been asked yet. */
        OPENED,
        /** Everyone has been asked. */
        ASKED,
        /** The release is written. */
        TALLIED,
        /** The file is rewritten after the release. */
        SCRUBBED,
        /** The key is destroyed; messages about the wave are still waiting. */
        CLOSED
    }

    /** Data that the wave's opening and its tally write. */
    record Written(OpeningRecord opening, WaveStore.TalliedWave tallied) {
        String wave() {
            return opening.wave().id();
        }
    }

    private static StorageStep of(String method, Moment moment, Consumer<Stores> step) {
        return new StorageStep(method, "", moment, stores -> {}, step);
    }

    private StorageStep when(String words, Consumer<Stores> before) {
        return new StorageStep(method, words, moment, before, step);
    }

    /** At least one step for each writing method of the storage. */
    static List<StorageStep> all() {
        return Stream.of(ofWaves(), ofMessages(), ofPeople(), ofOwners())
                .flatMap(List::stream)
                .toList();
    }

    private static List<StorageStep> ofWaves() {
        OutboxMessage alert = OutboxMessage.alert("m", PAY1, "words", NOW);
        OutboxMessage solved = OutboxMessage.alert("m is solved", PAY1, "words", NOW);
        return List.of(
                of(
                        "SqliteWaveStore.advance(JobCursor, Instant, Collection)",
                        Moment.OPENED,
                        s -> s.waveStore.advance(new JobCursor.DigestSchedule(), NOW, List.of(alert))),
                of(
                        "SqliteWaveStore.advanceFirst(JobCursor, Instant, Collection)",
                        Moment.OPENED,
                        s -> s.waveStore.advanceFirst(new JobCursor.Alert("once"), NOW, List.of(alert))),
                of(
                        "SqliteWaveStore.reset(JobCursor)",
                        Moment.OPENED,
                        s -> s.waveStore.reset(JobCursor.SurveySchedule.of(CoreFixture.WEEKLY))),
                of(
                                "SqliteWaveStore.withdraw(Alert, Collection)",
                                Moment.OPENED,
                                s -> s.waveStore.withdraw(new JobCursor.Alert("m"), List.of(solved)))
                        .when("it waits", s -> s.waveStore.advanceFirst(new JobCursor.Alert("m"), NOW, List.of(alert))),
                of(
                        "SqliteWaveStore.follow(Survey, Instant)",
                        Moment.OPENED,
                        s -> s.waveStore.follow(CoreFixture.WEEKLY, NOW)),
                of("SqliteWaveStore.open(OpeningRecord)", Moment.NEVER, s -> s.waveStore.open(s.written.opening())),
                of(
                        "SqliteWaveStore.cancel(Wave, Collection)",
                        Moment.OPENED,
                        s -> s.waveStore.cancel(s.written.opening().wave(), List.of(alert))),
                of(
                        "SqliteWaveStore.correctFutureTimestamps(Instant, Instant, Collection)",
                        Moment.ASKED,
                        s -> s.waveStore.correctFutureTimestamps(
                                LONG_BEFORE, LONG_BEFORE.plus(AN_HOUR), List.of(alert))),
                of(
                        "SqliteWaveStore.stopAccepting(String, Instant)",
                        Moment.ASKED,
                        s -> s.waveStore.stopAccepting(s.wave(), NOW)),
                of("SqliteWaveStore.tally(TalliedWave)", Moment.ASKED, s -> s.waveStore.tally(s.written.tallied())),
                of("SqliteWaveStore.scrub(String)", Moment.TALLIED, s -> s.waveStore.scrub(s.wave())),
                of("SqliteWaveStore.scrubLeftovers()", Moment.OPENED, s -> s.waveStore.scrubLeftovers())
                        .when(
                                "a wave was taken back",
                                s -> s.waveStore.cancel(s.written.opening().wave(), List.of())),
                of("SqliteWaveStore.keysDestroyed(String)", Moment.SCRUBBED, s -> s.waveStore.keysDestroyed(s.wave())));
    }

    private static List<StorageStep> ofMessages() {
        StorageStep delivered = of(
                "SqliteOutbox.delivered(OutboxMessage, MessageLocation)",
                Moment.OPENED,
                s -> s.outbox.delivered(s.prompt(), PLACE));
        StorageStep drop = of("SqliteOutbox.drop(OutboxMessage)", Moment.OPENED, s -> s.outbox.drop(s.prompt()));
        return List.of(
                of("SqliteOutbox.claim(Set, Instant, Instant, int)", Moment.OPENED, Stores::claim),
                of("SqliteOutbox.dropUnwanted(Instant)", Moment.OPENED, s -> s.outbox.dropUnwanted(NOW))
                        .when("a person has stopped", s -> s.optOuts.optOut(PAY1.id(), Optional.empty())),
                delivered,
                delivered.when("too late to ask", s -> s.outbox.decline(s.wave(), PAY1.id())),
                of(
                                "SqliteOutbox.delivered(OutboxMessage, MessageLocation)",
                                Moment.ASKED,
                                s -> s.outbox.delivered(s.reminder(), PLACE))
                        .when("a reminder", s -> s.outbox.remind(s.wave(), 1, List.of(s.reminder()))),
                of(
                                "SqliteOutbox.delivered(OutboxMessage, MessageLocation)",
                                Moment.CLOSED,
                                s -> s.outbox.delivered(s.update(), PLACE))
                        .when("the last message about a closed wave", s -> s.dropAllBut(s.update())),
                of(
                                "SqliteOutbox.delivered(OutboxMessage, MessageLocation)",
                                Moment.CLOSED,
                                s -> s.outbox.delivered(
                                        OutboxMessage.result(s.wave(), "C0CI", NOW),
                                        new MessageLocation("C0CI", "2.0")))
                        .when("a result", s -> {}),
                drop,
                of("SqliteOutbox.drop(OutboxMessage)", Moment.CLOSED, s -> s.outbox.drop(s.update()))
                        .when("the last message about a closed wave", s -> s.dropAllBut(s.update())),
                of(
                        "SqliteOutbox.markUnreachable(OutboxMessage, String)",
                        Moment.OPENED,
                        s -> s.outbox.markUnreachable(s.prompt(), "user_disabled")),
                of(
                        "SqliteOutbox.reschedule(OutboxMessage, Instant, Arrival)",
                        Moment.OPENED,
                        s -> s.outbox.reschedule(s.prompt(), NOW.plus(AN_HOUR), Arrival.POSSIBLE)),
                of(
                        "SqliteOutbox.recordFailure(OutboxMessage, Instant, Arrival)",
                        Moment.OPENED,
                        s -> s.outbox.recordFailure(s.prompt(), NOW.plus(AN_HOUR), Arrival.POSSIBLE)),
                of(
                        "SqliteOutbox.reject(OutboxMessage, String)",
                        Moment.OPENED,
                        s -> s.outbox.reject(s.prompt(), "msg_too_long")),
                of("SqliteOutbox.retryRejected()", Moment.OPENED, s -> s.outbox.retryRejected())
                        .when("one was refused", s -> s.outbox.reject(s.prompt(), "msg_too_long")),
                of("SqliteOutbox.releaseClaims(Instant)", Moment.OPENED, s -> s.outbox.releaseClaims(NOW))
                        .when("all are claimed", Stores::claim),
                of(
                        "SqliteOutbox.removeLocation(AboutWave, MessageLocation)",
                        Moment.ASKED,
                        s -> s.outbox.removeLocation(s.prompt(), new MessageLocation("DU0PAY1", "1.0"))),
                of(
                                "SqliteOutbox.remind(String, int, List)",
                                Moment.ASKED,
                                s -> s.outbox.remind(
                                        s.wave(), 2, List.of(OutboxMessage.reminder(s.wave(), PAY1, 2, NOW))))
                        .when("an earlier one waits", s -> s.outbox.remind(s.wave(), 1, List.of(s.reminder()))),
                of("SqliteOutbox.decline(String, String)", Moment.ASKED, s -> s.outbox.decline(s.wave(), PAY1.id())));
    }

    private static List<StorageStep> ofPeople() {
        return List.of(
                of(
                        "SqliteSealedResponses.cast(String, String, byte[])",
                        Moment.ASKED,
                        s -> s.ballots.cast(s.wave(), PAY1.id(), new byte[8])),
                of(
                        "SqliteOptOuts.optOut(String, Optional)",
                        Moment.OPENED,
                        s -> s.optOuts.optOut(PAY1.id(), Optional.of("ci"))),
                of(
                                "SqliteOptOuts.optIn(String, Optional)",
                                Moment.OPENED,
                                s -> s.optOuts.optIn(PAY1.id(), Optional.empty()))
                        .when("it was stopped", s -> s.optOuts.optOut(PAY1.id(), Optional.empty())),
                of(
                        "SqliteOptOuts.pause(String, String, Instant)",
                        Moment.OPENED,
                        s -> s.optOuts.pause(PAY1.id(), "ci", NOW)),
                of("SqliteOptOuts.deleteExpiredPauses(Instant)", Moment.OPENED, s -> s.optOuts.deleteExpiredPauses(NOW))
                        .when("a pause is over", s -> s.optOuts.pause(PAY1.id(), "ci", NOW)),
                of("SqliteReadingLog.add(Reading)", Moment.OPENED, s -> s.readings.add(READING)),
                of("SqliteReplies.add(Reply, Optional)", Moment.CLOSED, s -> s.replies.add(REPLY, Optional.of("C0CI"))),
                of("SqliteTrendMarks.add(String, TrendMark)", Moment.OPENED, s -> s.marks.add("ci", NEW_RUNNERS)),
                of("SqliteTrendMarks.remove(String, TrendMark)", Moment.OPENED, s -> s.marks.remove("ci", NEW_RUNNERS))
                        .when("it is there", s -> s.marks.add("ci", NEW_RUNNERS)),
                of("SqliteVaultIdentity.remember(String)", Moment.NEVER, s -> s.vaultIdentity.remember("1f")));
    }

    private static List<StorageStep> ofOwners() {
        Consumer<Stores> added = s -> s.ownerSurveys.add("ci", "Build cache", QUESTIONS);
        return List.of(
                of("SqliteOwnerSurveys.add(String, String, List)", Moment.OPENED, added),
                of(
                        "SqliteOwnerSurveys.add(OwnerSurvey)",
                        Moment.OPENED,
                        s -> s.ownerSurveys.add(new OwnerSurvey(
                                "ci_csat", "ci", "Satisfaction", Optional.of(Template.CSAT), List.of(), 0))),
                of("SqliteOwnerSurveys.change(OwnerSurvey)", Moment.OPENED, s -> s.ownerSurveys.change(CACHE))
                        .when("it is there", added),
                of("SqliteOwnerSurveys.remove(String)", Moment.OPENED, s -> s.ownerSurveys.remove(CACHE.id()))
                        .when("it is there", added),
                of("SqliteOwnerSurveys.plan(PlannedStart)", Moment.OPENED, s -> s.ownerSurveys.plan(START)),
                of(
                                "SqliteOwnerSurveys.change(PlannedStart, PlannedStart)",
                                Moment.OPENED,
                                s -> s.ownerSurveys.change(
                                        START, new PlannedStart(CACHE.id(), "ci", NOW.plusSeconds(3600), AN_HOUR)))
                        .when("it is planned", s -> s.ownerSurveys.plan(START)),
                of("SqliteOwnerSurveys.cancel(PlannedStart)", Moment.OPENED, s -> s.ownerSurveys.cancel(START))
                        .when("it is planned", s -> s.ownerSurveys.plan(START)));
    }

    @Override
    public String toString() {
        return method + (when.isEmpty() ? "" : ", " + when);
    }
}
