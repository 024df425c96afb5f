package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
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

/** What happens in the middle of a tick. */
class MeanwhileTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final Instant AHEAD = Instant.parse("2031-03-05T11:00:00Z");

    @TempDir
    Path folder;

    /** Does something once, at a step of the book: just before it, or just after it. */
    private static final class Beside implements CoreFixture.Wrapping {
        private final String step;
        private final boolean before;
        private Runnable work = () -> {};

        Beside(String step, boolean before) {
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

    private static Receipt answer(CoreFixture rig, String wave) {
        return rig.responses.cast(new Submission("U0PAY1", wave, Map.of("satisfaction", List.of("4"))));
    }

    @Test
    void who_answers_while_a_wrong_clocks_wave_is_taken_back_keeps_the_answer_or_is_told_that_it_is_closed() {
        Beside people = new Beside("cancel", true);
        try (CoreFixture rig = new CoreFixture(folder, CoreFixture.CATALOGUE, people)) {
            rig.tickAt(CoreFixture.START);
            rig.tickAt(AHEAD);
            String wave = rig.waveStore.open().get(0).id();
            people.work = () -> assertThat(answer(rig, wave)).isInstanceOf(Receipt.Sealed.class);
            rig.tickAt(TEN.plus(Duration.ofDays(1)));
            assertThat(rig.waveStore.findOpen(wave)).isPresent();
            assertThat(rig.ballots.answeredCount(wave)).isEqualTo(1);
        }
    }

    @Test
    void a_survey_asked_closed_and_asked_again_within_a_second_keeps_the_key_of_the_second_wave() {
        Beside owner = new Beside("cancel", false);
        try (CoreFixture rig = new CoreFixture(folder, CoreFixture.CATALOGUE, owner)) {
            rig.tickAt(CoreFixture.START);
            Wave first = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", CoreFixture.START)).wave();
            owner.work = () -> assertThat(rig.scheduler.ask("ci-pulse", CoreFixture.START))
                    .isInstanceOf(OpeningResult.Opened.class);
            rig.scheduler.close(first.id(), CoreFixture.START);
            rig.tickAt(CoreFixture.START.plusSeconds(1));
            Wave second = rig.waveStore.findOpen(first.id()).orElseThrow();
            assertThat(rig.vault.hasKeys(second.id())).isTrue();
            assertThat(answer(rig, second.id())).isInstanceOf(Receipt.Sealed.class);
        }
    }

    @Test
    void a_wave_that_an_owner_takes_back_leaves_no_key_after_the_next_tick() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(CoreFixture.START);
            Wave wave = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", CoreFixture.START)).wave();
            rig.scheduler.close(wave.id(), CoreFixture.START);
            rig.tickAt(CoreFixture.START.plusSeconds(1));
            assertThat(rig.waveStore.findOpen(wave.id())).isEmpty();
            assertThat(rig.vault.hasKeys(wave.id())).isFalse();
        }
    }

    @Test
    void a_wrong_clocks_wave_whose_key_is_away_is_not_taken_back_for_nobody_can_see_that_it_has_no_ballots()
            throws IOException {
        Path key;
        String wave;
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(CoreFixture.START);
            rig.tickAt(AHEAD);
            wave = rig.waveStore.open().get(0).id();
            key = folder.resolve("vault/" + wave + ".key");
        }
        Files.move(key, folder.resolve("away"));
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(TEN.plus(Duration.ofDays(1)));
            assertThat(rig.waveStore.findOpen(wave)).isPresent();
            Files.move(folder.resolve("away"), key);
            rig.tickAt(TEN.plus(Duration.ofDays(1)).plusSeconds(1));
            assertThat(answer(rig, wave)).isInstanceOf(Receipt.Sealed.class);
        }
    }

    @Test
    void what_an_owner_closed_early_by_a_wrong_clock_is_counted_by_the_right_one() {
        try (CoreFixture rig = new CoreFixture(folder)) {
            rig.tickAt(CoreFixture.START);
            rig.tickAt(AHEAD);
            rig.deliverPrompts();
            String wave = rig.waveStore.open().get(0).id();
            rig.waveStore.stopAccepting(wave, AHEAD.plusSeconds(1)); // And there the process ended.
            rig.tickAt(TEN.plus(Duration.ofDays(1)));
            rig.tickAt(TEN.plus(Duration.ofDays(1)).plusSeconds(1));
            assertThat(rig.waveStore.findOpen(wave)).isEmpty();
            assertThat(rig.releases.of(wave)).isPresent();
        }
    }

    @Test
    void what_could_not_be_told_for_a_full_disk_is_told_later() {
        Beside disk = new Beside("advanceFirst", true);
        try (CoreFixture rig = new CoreFixture(folder, CoreFixture.CATALOGUE, disk)) {
            Wave wave = rig.openWave();
            disk.work = () -> {
                throw new IllegalStateException("the disk is full");
            };
            rig.tickAt(wave.closes());
            rig.tickAt(wave.closes().plusSeconds(60));
            assertThat(rig.outbox.claim(
                            EnumSet.of(OutboxMessage.Kind.ALERT), rig.clock.instant(), rig.clock.instant(), 10))
                    .singleElement()
                    .satisfies(message ->
                            assertThat(((OutboxMessage.Alert) message).words()).contains("nobody could be asked"));
        }
    }

    @Test
    void who_takes_a_pause_just_before_a_survey_opens_is_not_asked() {
        Beside people = new Beside("open", true);
        try (CoreFixture rig = new CoreFixture(folder, CoreFixture.CATALOGUE, people)) {
            people.work = () -> rig.optOuts.pause("U0PAY1", "ci", TEN.plus(Duration.ofDays(28)));
            rig.openWave();
            assertThat(rig.outbox.claim(EnumSet.of(OutboxMessage.Kind.PROMPT), TEN, TEN.plusSeconds(60), 100))
                    .hasSize(22)
                    .filteredOn(message -> !rig.outbox.wanted((OutboxMessage.Asking) message))
                    .extracting(OutboxMessage::to)
                    .containsExactly("U0PAY1");
        }
    }

    @Test
    void nobody_is_asked_too_often_where_an_owner_asks_between_two_surveys_that_are_due() {
        Beside owner = new Beside("open", false);
        try (CoreFixture rig = new CoreFixture(folder, catalogue(), owner)) {
            rig.tickAt(CoreFixture.START);
            owner.work = () -> assertThat(rig.scheduler.ask("c", TEN)).isInstanceOf(OpeningResult.Opened.class);
            rig.tickAt(TEN);
            assertThat(rig.waveStore.open())
                    .extracting(wave -> wave.survey().id())
                    .containsExactly("a", "c");
        }
    }

    /** Two surveys of two teams that are due together, and one of the second team that its owner may start. */
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
