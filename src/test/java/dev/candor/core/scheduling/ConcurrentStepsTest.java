package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.Candor;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events in the middle of a tick. */
class ConcurrentStepsTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final Instant AHEAD = Instant.parse("2031-03-05T11:00:00Z");

    @TempDir
    Path folder;

    /** Runs something once, just before or just after a method of the wave store. */
    private static final class Interceptor implements CoreFixture.Wrapping {
        private final String step;
        private final boolean before;
        private Runnable work = () -> {};

        Interceptor(String step, boolean before) {
            this.step = step;
            this.before = before;
        }

        @Override
        public <T> T over(Class<T> port, T real) {
            if (port != WaveStore.class) {
                return real;
            }
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, method, in) -> {
                        boolean now = in != null && method.getName().equals(step);
                        try {
                            if (now && before) {
                                once();
                            }
                            Object result = method.invoke(real, in);
                            if (now && !before) {
                                once();
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private void once() {
            Runnable only = work;
            work = () -> {};
            only.run();
        }
    }

    private static Receipt answer(CoreFixture fixture, String wave) {
        return fixture.responses.cast(new Submission("U0PAY1", wave, Map.of("satisfaction", List.of("4"))));
    }

    @Test
    void an_answer_during_the_cancellation_of_a_wrong_clocks_wave_is_kept_or_refused() {
        Interceptor people = new Interceptor("cancel", true);
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, people)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(AHEAD);
            String wave = fixture.waveStore.open().get(0).id();
            people.work = () -> assertThat(answer(fixture, wave)).isInstanceOf(Receipt.Sealed.class);
            fixture.tickAt(TEN.plus(Duration.ofDays(1)));
            assertThat(fixture.waveStore.findOpen(wave)).isPresent();
            assertThat(fixture.ballots.answeredCount(wave)).isEqualTo(1);
        }
    }

    @Test
    void a_survey_reopened_within_a_second_keeps_the_key_of_its_second_wave() {
        Interceptor owner = new Interceptor("cancel", false);
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, owner)) {
            fixture.tickAt(CoreFixture.START);
            Wave first = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", CoreFixture.START)).wave();
            owner.work = () -> assertThat(fixture.scheduler.ask("ci-pulse", CoreFixture.START))
                    .isInstanceOf(OpeningResult.Opened.class);
            fixture.scheduler.close(first.id(), CoreFixture.START);
            fixture.tickAt(CoreFixture.START.plusSeconds(1));
            Wave second = fixture.waveStore.findOpen(first.id()).orElseThrow();
            assertThat(fixture.vault.hasKeys(second.id())).isTrue();
            assertThat(answer(fixture, second.id())).isInstanceOf(Receipt.Sealed.class);
        }
    }

    @Test
    void a_wave_cancelled_by_an_owner_leaves_no_key_after_the_next_tick() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", CoreFixture.START)).wave();
            fixture.scheduler.close(wave.id(), CoreFixture.START);
            fixture.tickAt(CoreFixture.START.plusSeconds(1));
            assertThat(fixture.waveStore.findOpen(wave.id())).isEmpty();
            assertThat(fixture.vault.hasKeys(wave.id())).isFalse();
        }
    }

    @Test
    void a_wrong_clocks_wave_is_not_cancelled_while_its_key_is_missing() throws IOException {
        Path key;
        String wave;
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(AHEAD);
            wave = fixture.waveStore.open().get(0).id();
            key = folder.resolve("vault/" + wave + ".key");
        }
        Files.move(key, folder.resolve("away"));
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(TEN.plus(Duration.ofDays(1)));
            assertThat(fixture.waveStore.findOpen(wave)).isPresent();
            Files.move(folder.resolve("away"), key);
            fixture.tickAt(TEN.plus(Duration.ofDays(1)).plusSeconds(1));
            assertThat(answer(fixture, wave)).isInstanceOf(Receipt.Sealed.class);
        }
    }

    @Test
    void a_wave_closed_early_under_a_wrong_clock_is_counted_under_the_right_one() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(AHEAD);
            fixture.deliverPrompts();
            String wave = fixture.waveStore.open().get(0).id();
            fixture.waveStore.stopAccepting(wave, AHEAD.plusSeconds(1)); // And there the process ended.
            fixture.tickAt(TEN.plus(Duration.ofDays(1)));
            fixture.tickAt(TEN.plus(Duration.ofDays(1)).plusSeconds(1));
            assertThat(fixture.waveStore.findOpen(wave)).isEmpty();
            assertThat(fixture.releases.of(wave)).isPresent();
        }
    }

    @Test
    void an_alert_that_fails_on_a_full_disk_is_sent_later() {
        Interceptor disk = new Interceptor("advanceFirst", true);
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, disk)) {
            Wave wave = fixture.openWave();
            disk.work = () -> {
                throw new IllegalStateException("the disk is full");
            };
            fixture.tickAt(wave.closes());
            fixture.tickAt(wave.closes().plusSeconds(60));
            assertThat(fixture.outbox.claim(
                            EnumSet.of(OutboxMessage.Kind.ALERT), fixture.clock.instant(), fixture.clock.instant(), 10))
                    .singleElement()
                    .satisfies(message ->
                            assertThat(((OutboxMessage.Alert) message).words()).contains("nobody could be asked"));
        }
    }

    @Test
    void a_person_who_pauses_just_before_a_survey_opens_is_not_asked() {
        Interceptor people = new Interceptor("open", true);
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, people)) {
            people.work = () -> fixture.optOuts.pause("U0PAY1", "ci", TEN.plus(Duration.ofDays(28)));
            fixture.openWave();
            assertThat(fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.PROMPT), TEN, TEN.plusSeconds(60), 100))
                    .hasSize(22)
                    .filteredOn(message -> !fixture.outbox.isWanted((OutboxMessage.Asking) message))
                    .extracting(OutboxMessage::to)
                    .containsExactly("U0PAY1");
        }
    }

    @Test
    void the_contact_limit_holds_when_an_owner_asks_between_two_due_surveys() {
        Interceptor owner = new Interceptor("open", false);
        try (CoreFixture fixture = new CoreFixture(folder, catalogue(), owner)) {
            fixture.tickAt(CoreFixture.START);
            owner.work = () -> assertThat(fixture.scheduler.ask("c", TEN)).isInstanceOf(OpeningResult.Opened.class);
            fixture.tickAt(TEN);
            assertThat(fixture.waveStore.open())
                    .extracting(wave -> wave.survey().id())
                    .containsExactly("a", "c");
        }
    }

    @Test
    void a_wave_that_opens_while_the_configuration_changes_keeps_its_key() throws InterruptedException {
        Interceptor owner = new Interceptor("open", true);
        try (CoreFixture fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, owner)) {
            fixture.tickAt(CoreFixture.START);
            Candor changed = fixture.reloaded(CoreFixture.CATALOGUE);
            Thread tick = new Thread(() -> changed.waves().tick(CoreFixture.START));
            owner.work = () -> {
                tick.start();
                while (tick.getState() != Thread.State.BLOCKED && tick.isAlive()) {
                    Thread.onSpinWait();
                }
            };
            OpeningResult opened = fixture.scheduler.ask("ci-pulse", CoreFixture.START);
            tick.join();
            assertThat(fixture.vault.hasKeys(
                            ((OpeningResult.Opened) opened).wave().id()))
                    .isTrue();
        }
    }

    /** Two surveys of two teams due together, and one of the second team without a schedule. */
    private static Catalogue catalogue() {
        List<Product> products = Stream.of("a", "b", "c")
                .map(id -> new Product(
                        id, id, List.of("U0PM"), "C0" + id, List.of(id.equals("a") ? "S0SEARCH" : "S0PAY"), List.of()))
                .toList();
        List<Survey> surveys = Stream.of("a", "b", "c")
                .map(id -> new Survey(
                        id,
                        id,
                        Optional.of("0 0 10 ? * TUE").filter(cron -> !id.equals("c")),
                        Duration.ofDays(5),
                        List.of(),
                        CoreFixture.QUESTIONS))
                .toList();
        return new Catalogue(
                products, CoreFixture.CATALOGUE.teams(), surveys, Optional.of(new ContactLimit(1, Duration.ofDays(7))));
    }
}
