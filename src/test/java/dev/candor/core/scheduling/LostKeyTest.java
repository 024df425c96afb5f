package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.response.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Waves whose key is not in the vault. */
class LostKeyTest extends SchedulingTest {
    @Test
    void a_wave_whose_key_is_lost_is_void() {
        fixture.tickAt(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 5);
        fixture.vault.destroyKeys(wave);
        fixture.tickAt(TEN.plus(Duration.ofDays(5)));
        fixture.tickAt(TEN.plus(Duration.ofDays(5)).plus(Duration.ofMinutes(10)));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isTrue();
    }

    @Test
    void a_key_that_comes_back_in_time_loses_nothing() throws IOException {
        fixture.tickAt(TEN);
        String wave = open().get(0);
        Path key = folder.resolve("vault").resolve(wave + ".key");
        Path away = folder.resolve("away");
        Files.move(key, away);
        fixture.tickAt(TEN.plusSeconds(10));
        Files.move(away, key);
        fixture.tickAt(TEN.plusSeconds(20));
        Files.move(key, away);
        fixture.tickAt(TEN.plus(Duration.ofMinutes(11)));
        Files.move(away, key);
        assertThat(open()).containsExactly(wave);
    }

    @Test
    void after_a_lost_key_everyone_is_asked_again_once() {
        fixture.tickAt(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 5);
        fixture.vault.destroyKeys(wave);
        fixture.tickAt(TEN.plusSeconds(10));
        assertThat(open()).as("it may come back").containsExactly(wave);
        Instant lost = TEN.plusSeconds(10).plus(Duration.ofMinutes(10));
        fixture.tickAt(lost);
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isTrue();
        assertThat(open()).containsExactly("ci-pulse-20261124T101010Z");
        assertThat(answer("U0PAY1", open().get(0), 5)).isInstanceOf(Receipt.Sealed.class);
        fixture.scheduler.close(open().get(0), lost.plusSeconds(60));
        fixture.tickAt(lost.plusSeconds(120));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_repeat_with_too_few_people_is_not_tried_again() {
        fixture.tickAt(TEN);
        fixture.vault.destroyKeys(open().get(0));
        fixture.tickAt(TEN.plusSeconds(1));
        fixture.directory.remove(allBut());
        fixture.tickAt(TEN.plusSeconds(601));
        fixture.directory.remove(Set.of());
        fixture.tickAt(TEN.plusSeconds(700));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_repeat_waits_until_the_directory_can_be_read() {
        fixture.tickAt(TEN);
        fixture.vault.destroyKeys(open().get(0));
        fixture.tickAt(TEN.plusSeconds(1));
        fixture.directory.failWith("slack is down");
        fixture.tickAt(TEN.plusSeconds(601));
        assertThat(open()).isEmpty();
        fixture.directory.recover();
        fixture.tickAt(TEN.plusSeconds(661));
        assertThat(open()).hasSize(1);
    }
}
