package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.JobCursor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRepliesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String WAVE = "ci-pulse-20261124T100000Z";
    private static final String CHANNEL = "C0CI";
    private static final Reply WHOLE = reply(new Reply.WholeResult(), Reply.Kind.LOOKING_INTO_IT, "Reading it.");
    private static final Reply PAIN = new Reply(
            "ci",
            WAVE,
            new Reply.OfQuestion("pain"),
            Reply.Kind.DONE,
            "New *runners* – “für alle” 🚀",
            Optional.of(LocalDate.parse("2026-11-27")),
            Optional.of(URI.create("https://wiki.example/runners?a=1&b=_2_")),
            NOW);
    private static final Reply THEME = reply(new Reply.OfTheme("flakiness"), Reply.Kind.WONT, "No time.");

    @TempDir
    Path folder;

    private Database database;
    private SqliteReplies replies;
    private SqliteOutbox outbox;

    @BeforeEach
    void before() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("candor.db"));
        replies = new SqliteReplies(database);
        outbox = new SqliteOutbox(database);
    }

    @AfterEach
    void after() {
        database.close();
    }

    private static Reply reply(Reply.Subject subject, Reply.Kind kind, String words) {
        return new Reply("ci", WAVE, subject, kind, words, Optional.empty(), Optional.empty(), NOW);
    }

    private List<OutboxMessage> claim() {
        return outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), NOW, NOW.plusSeconds(60), 10);
    }

    @Test
    void replies_of_every_kind_and_subject_are_read_as_they_were_given() {
        List<Reply> given =
                List.of(WHOLE, PAIN, THEME, reply(new Reply.OfQuestion("ease"), Reply.Kind.DOING, "On our list."));
        given.forEach(reply -> assertThat(replies.add(reply, Optional.empty())).isTrue());
        assertThat(replies.ofWave(WAVE)).isEqualTo(given);
        assertThat(replies.ofProduct("ci")).isEqualTo(given);
        assertThat(replies.ofProduct("jenkins")).isEmpty();
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_reply_and_its_post_are_stored_together() {
        replies.add(WHOLE, Optional.of(CHANNEL));
        assertThat(claim()).containsExactly(OutboxMessage.reply(WAVE, 1, CHANNEL, NOW));
    }

    @Test
    void the_newest_reply_is_not_stored_twice_but_an_earlier_one_may_come_again() {
        replies.add(WHOLE, Optional.of(CHANNEL));
        assertThat(replies.add(WHOLE, Optional.of(CHANNEL))).isFalse();
        Reply changed = reply(new Reply.WholeResult(), Reply.Kind.DOING, "We begin.");
        assertThat(replies.add(changed, Optional.of(CHANNEL))).isTrue();
        assertThat(replies.add(WHOLE, Optional.of(CHANNEL))).isTrue();
        assertThat(replies.ofWave(WAVE)).containsExactly(WHOLE, changed, WHOLE);
        assertThat(Reply.newestOfEach(replies.ofWave(WAVE))).containsExactly(WHOLE);
    }

    @Test
    void two_owners_at_once_are_both_kept_each_with_a_post_of_its_own() {
        Stream.of(WHOLE, PAIN, THEME).parallel().forEach(reply -> replies.add(reply, Optional.of(CHANNEL)));
        assertThat(replies.ofWave(WAVE)).containsExactlyInAnyOrder(WHOLE, PAIN, THEME);
        assertThat(Stream.of(1, 2, 3).map(ordinal -> claimAndDeliver())).containsExactly(1, 2, 3);
    }

    private int claimAndDeliver() {
        OutboxMessage message = claim().get(0);
        outbox.delivered(message, new MessageLocation(CHANNEL, "3.0"));
        return ((OutboxMessage.Reply) message).ordinal();
    }

    @Test
    void a_reply_is_sent_only_after_the_result_that_it_answers() {
        OutboxMessage.Result result = OutboxMessage.result(WAVE, CHANNEL, NOW);
        new SqliteWaveStore(database).advance(new JobCursor.DigestSchedule(), NOW, List.of(result));
        replies.add(WHOLE, Optional.of(CHANNEL));
        assertThat(claim()).containsExactly(result);
        assertThat(claim()).isEmpty();
        outbox.delivered(result, new MessageLocation(CHANNEL, "2.0"));
        assertThat(outbox.resultLocation(WAVE)).contains(new MessageLocation(CHANNEL, "2.0"));
        assertThat(claim()).containsExactly(OutboxMessage.reply(WAVE, 1, CHANNEL, NOW));
    }

    @Test
    void a_result_that_slack_refuses_for_good_does_not_hold_back_its_replies() {
        OutboxMessage.Result result = OutboxMessage.result(WAVE, CHANNEL, NOW);
        new SqliteWaveStore(database).advance(new JobCursor.DigestSchedule(), NOW, List.of(result));
        replies.add(WHOLE, Optional.of(CHANNEL));
        claim();
        outbox.reject(result, "msg_too_long");
        assertThat(claim()).containsExactly(OutboxMessage.reply(WAVE, 1, CHANNEL, NOW));
    }

    @Test
    void a_reply_of_a_clock_that_was_far_ahead_counts_as_given_now() {
        replies.add(PAIN, Optional.empty());
        Instant now = NOW.minusSeconds(30 * 86_400);
        new SqliteWaveStore(database).correctFutureTimestamps(now, now.plusSeconds(3_600), List.of());
        assertThat(replies.ofWave(WAVE)).extracting(Reply::given).containsExactly(now);
    }
}
