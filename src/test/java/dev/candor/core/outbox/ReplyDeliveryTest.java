package dev.candor.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.page.Page;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.JobCursor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply is posted once, in the thread of its result where that is known. */
class ReplyDeliveryTest {
    private static final Instant NOW = CoreFixture.START;
    private static final String WAVE = "ci-pulse-20261117T100000Z";
    private static final Reply REPLY = new Reply(
            "ci",
            WAVE,
            new Reply.WholeResult(),
            Reply.Kind.DOING,
            "New runners.",
            Optional.empty(),
            Optional.empty(),
            NOW);

    @TempDir
    Path folder;

    private CoreFixture fixture;
    private final List<String> calls = new ArrayList<>();
    private Delivery inChannel = new Delivery.Sent(new MessageLocation("C0CI", "4.0"));
    private Delivery inThread = new Delivery.Sent(new MessageLocation("C0CI", "3.0"));

    @BeforeEach
    void before() {
        fixture = new CoreFixture(folder);
        fixture.tickAt(NOW);
    }

    @AfterEach
    void after() {
        fixture.close();
    }

    private void resultPostedIn(String channel) {
        OutboxMessage.Result result = OutboxMessage.result(WAVE, channel, NOW);
        fixture.waveStore.advance(new JobCursor.DigestSchedule(), NOW, List.of(result));
        fixture.outbox.delivered(result, new MessageLocation(channel, "2.0"));
    }

    private void tick() {
        fixture.dispatcher(new ThreadMessenger(), message -> Optional.of(Page.of("A reply.")), TestPorts.unlimited())
                .tick();
    }

    @Test
    void a_reply_is_posted_once_in_the_thread_of_its_result() {
        resultPostedIn("C0CI");
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        tick();
        tick();
        assertThat(calls).containsExactly("in thread C0CI 2.0");
    }

    @Test
    void a_reply_to_a_result_that_is_not_known_any_more_is_a_message_of_its_own() {
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        tick();
        assertThat(calls).containsExactly("in channel C0CI");
    }

    @Test
    void a_reply_after_the_product_moved_to_another_channel_is_a_message_of_its_own_there() {
        resultPostedIn("C0OLD");
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        tick();
        assertThat(calls).containsExactly("in channel C0CI");
    }

    @Test
    void a_reply_to_a_message_that_takes_none_is_a_message_of_its_own() {
        resultPostedIn("C0CI");
        inThread = new Delivery.NoThread();
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        tick();
        tick();
        assertThat(calls).containsExactly("in thread C0CI 2.0", "in channel C0CI");
    }

    @Test
    void a_reply_stored_before_a_crash_is_posted_after_the_restart() {
        resultPostedIn("C0CI");
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        fixture.close();
        fixture = new CoreFixture(folder);
        fixture.tickAt(NOW);
        tick();
        assertThat(calls).containsExactly("in thread C0CI 2.0");
        assertThat(fixture.replies.ofWave(WAVE)).containsExactly(REPLY);
    }

    @Test
    void a_failed_post_is_tried_again_in_the_thread() {
        resultPostedIn("C0CI");
        inThread = new Delivery.TryAgain();
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        tick();
        inThread = new Delivery.Sent(new MessageLocation("C0CI", "3.0"));
        fixture.tickAt(NOW.plusSeconds(45));
        tick();
        assertThat(calls).containsExactly("in thread C0CI 2.0", "in thread C0CI 2.0");
    }

    @Test
    void a_post_that_is_refused_like_a_reply_in_a_thread_is_tried_again() {
        inChannel = new Delivery.NoThread();
        fixture.replies.add(REPLY, Optional.of("C0CI"));
        tick();
        inChannel = new Delivery.Sent(new MessageLocation("C0CI", "4.0"));
        fixture.tickAt(NOW.plusSeconds(45));
        tick();
        assertThat(calls).containsExactly("in channel C0CI", "in channel C0CI");
    }

    private final class ThreadMessenger implements Messenger {
        @Override
        public Delivery post(String to, Page page, String mark) {
            calls.add("in channel " + to);
            return inChannel;
        }

        @Override
        public Delivery reply(MessageLocation answered, Page page, String mark) {
            calls.add("in thread " + answered.channel() + " " + answered.ts());
            return inThread;
        }

        @Override
        public Delivery replace(MessageLocation location, Page page) {
            return new Delivery.TryAgain();
        }

        @Override
        public Delivery delete(MessageLocation location) {
            return new Delivery.TryAgain();
        }

        @Override
        public Search find(String to, String mark) {
            return new Search.Absent();
        }
    }
}
