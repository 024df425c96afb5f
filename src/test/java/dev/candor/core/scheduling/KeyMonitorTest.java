package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Vault;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Missing keys, an unavailable vault, and keys without a wave. */
class KeyMonitorTest extends SchedulingTest {
    private static final Instant CLOSES = TEN.plus(Duration.ofDays(5));
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    @Test
    void a_wave_whose_key_is_missing_at_the_close_is_counted_when_the_key_is_back() throws IOException {
        String wave = waveWithAnswer();
        Path key = vault().resolve(wave + ".key");
        Path away = Files.move(key, folder.resolve("away"));
        fixture.tickAt(CLOSES);
        fixture.tickAt(CLOSES.plus(Duration.ofMinutes(9)));
        assertThat(fixture.releases.of(wave)).as("neither counted nor void").isEmpty();
        Files.move(away, key);
        fixture.tickAt(CLOSES.plus(Duration.ofMinutes(9)).plusSeconds(1));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isFalse();
        assertThat(key).doesNotExist();
    }

    @Test
    void a_key_that_stays_away_for_ten_minutes_after_the_close_voids_the_wave() {
        String wave = waveWithAnswer();
        fixture.vault.destroyKeys(wave);
        fixture.tickAt(CLOSES);
        assertThat(fixture.releases.of(wave)).isEmpty();
        fixture.tickAt(CLOSES.plus(Duration.ofMinutes(10)));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isTrue();
    }

    @Test
    void a_wave_closed_by_an_owner_while_its_key_is_missing_is_counted_when_it_is_back() throws IOException {
        String wave = waveWithAnswer();
        Path key = vault().resolve(wave + ".key");
        Path away = Files.move(key, folder.resolve("away"));
        fixture.scheduler.close(wave, TEN.plusSeconds(60));
        assertThat(fixture.releases.of(wave)).isEmpty();
        Files.move(away, key);
        fixture.tickAt(TEN.plusSeconds(61));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isFalse();
    }

    @Test
    void the_file_is_rewritten_after_a_cancelled_wave_even_while_the_vault_is_away() throws IOException, SQLException {
        Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        assertThat(fixture.waveStore.cancel(wave, List.of())).isTrue();
        assertThat(isRewriteWanted()).isTrue();
        Files.move(vault(), folder.resolve("away"));

        fixture.tickAt(fixture.clock.instant().plusSeconds(1));

        assertThat(isRewriteWanted()).isFalse();
    }

    private boolean isRewriteWanted() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/candor.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() && row.getInt(1) != 0;
        }
    }

    @Test
    void a_vault_that_is_unavailable_over_the_close_loses_nothing_however_long() throws IOException {
        String wave = waveWithAnswer();
        Path away = Files.move(vault(), folder.resolve("away"));
        fixture.tickAt(CLOSES);
        fixture.tickAt(CLOSES.plus(Duration.ofHours(3)));
        assertThat(fixture.releases.of(wave)).as("no folder").isEmpty();
        Files.createDirectory(vault(), PosixFilePermissions.asFileAttribute(OWNER));
        fixture.tickAt(CLOSES.plus(Duration.ofHours(6)));
        assertThat(fixture.releases.of(wave))
                .as("an empty folder, as under a mount")
                .isEmpty();
        assertThat(fixture.scheduler.notReady()).singleElement().asString().contains("CANDOR_VAULT");
        Files.delete(vault());
        Files.move(away, vault());
        fixture.tickAt(CLOSES.plus(Duration.ofHours(6)).plusSeconds(1));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isFalse();
        assertThat(fixture.scheduler.notReady()).isEmpty();
    }

    @Test
    void a_vault_that_is_unavailable_after_the_tally_does_not_count_as_destruction_of_the_key() throws IOException {
        String wave = waveWithAnswer();
        Path away = folder.resolve("away");
        fixture.close();
        fixture =
                new CoreFixture(folder, CoreFixture.CATALOGUE, new AwayAfter("tally", () -> Files.move(vault(), away)));
        fixture.tickAt(CLOSES);
        assertThat(fixture.releases.of(wave)).isPresent();
        assertThat(fixture.waveStore.closing())
                .as("its key lies where nobody can see it")
                .hasSize(1);
        Files.move(away, vault());
        fixture.tickAt(CLOSES.plusSeconds(1));
        assertThat(fixture.waveStore.closing()).isEmpty();
        assertThat(vaultFiles()).containsExactly("vault.id");
    }

    @Test
    void keys_without_an_open_wave_are_destroyed_including_those_of_held_comments() throws IOException {
        String wave = waveWithAnswer();
        byte[] key = Files.readAllBytes(vault().resolve(wave + ".key"));
        for (String orphan : Set.of("ci-pulse-20260101T100000Z.key", "held_x.key", "held_x.held", "half.key.new")) {
            Files.write(vault().resolve(orphan), key);
        }
        fixture.tickAt(TEN.plusSeconds(60));
        assertThat(vaultFiles()).containsExactlyInAnyOrder("vault.id", wave + ".key");
    }

    @Test
    void a_tick_while_an_owner_asks_leaves_the_key_of_the_opening_wave_alone() throws InterruptedException {
        AtomicReference<Thread> tick = new AtomicReference<>();
        fixture.close();
        fixture = new CoreFixture(folder, CoreFixture.CATALOGUE, new BesideKeys(() -> {
            Thread beside = new Thread(() -> fixture.scheduler.tick(TEN.minusSeconds(30)));
            if (tick.compareAndSet(null, beside)) {
                beside.start();
                awaitEndOrBlock(beside);
            }
        }));
        fixture.scheduler.ask("ci-pulse", TEN.minusSeconds(30));
        Objects.requireNonNull(tick.get()).join();
        assertThat(open())
                .singleElement()
                .satisfies(wave -> assertThat(fixture.vault.hasKeys(wave)).isTrue());
    }

    @Test
    void a_key_that_comes_back_after_its_wave_was_closed_is_destroyed() throws IOException {
        String wave = waveWithAnswer();
        Path key = vault().resolve(wave + ".key");
        byte[] kept = Files.readAllBytes(key);
        fixture.tickAt(CLOSES);
        Files.write(key, kept);
        fixture.tickAt(CLOSES.plusSeconds(1));
        assertThat(vaultFiles()).containsExactly("vault.id");
    }

    @Test
    void a_fresh_database_beside_the_vault_of_another_is_refused_and_destroys_nothing() throws IOException {
        String wave = waveWithAnswer();
        fixture.close();
        Path data = Files.move(folder.resolve("data"), folder.resolve("elsewhere"));
        assertThatThrownBy(() -> new CoreFixture(folder)).hasMessageContaining("holds the keys of another database");
        assertThat(vaultFiles()).contains(wave + ".key");
        deleteAll(folder.resolve("data"));
        Files.move(data, folder.resolve("data"));
        fixture = new CoreFixture(folder);
        fixture.tickAt(TEN.plusSeconds(60));
        assertThat(open()).containsExactly(wave);
    }

    @Test
    void an_empty_folder_in_the_place_of_the_vault_is_refused_at_the_start_with_a_remedy() throws IOException {
        String wave = waveWithAnswer();
        fixture.close();
        Files.move(vault(), folder.resolve("away"));
        Files.createDirectory(vault(), PosixFilePermissions.asFileAttribute(OWNER));
        String id = Files.readString(folder.resolve("away/vault.id"));
        assertThatThrownBy(() -> new CoreFixture(folder))
                .hasMessageContaining("is not the folder that goes with this database")
                .hasMessageContaining("printf " + id + " > ");
        Files.writeString(vault().resolve("vault.id"), id);
        fixture = new CoreFixture(folder);
        fixture.tickAt(TEN.plusSeconds(60));
        assertThat(fixture.scheduler.notReady()).singleElement().asString().contains(wave);
        fixture.tickAt(TEN.plusSeconds(660));
        assertThat(fixture.releases.of(wave).orElseThrow().isVoided()).isTrue();
    }

    private static void awaitEndOrBlock(Thread thread) {
        while (thread.getState() != Thread.State.TERMINATED && thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    private String waveWithAnswer() {
        fixture.tickAt(TEN);
        String wave = open().get(0);
        answer("U0PAY1", wave, 5);
        return wave;
    }

    private Path vault() {
        return folder.resolve("vault");
    }

    private Set<String> vaultFiles() throws IOException {
        try (Stream<Path> files = Files.list(vault())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void deleteAll(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(data);
    }

    /** Runs an action right after keys were created. */
    private record BesideKeys(Action action) implements CoreFixture.Wrapping {
        @Override
        public <T> T over(Class<T> port, T real) {
            return port == Vault.class ? after(port, real, "createKeys", action) : real;
        }
    }

    /** Runs an action right after a method of the wave store. */
    private record AwayAfter(String step, Action action) implements CoreFixture.Wrapping {
        @Override
        public <T> T over(Class<T> port, T real) {
            return port == WaveStore.class ? after(port, real, step, action) : real;
        }
    }

    private static <T> T after(Class<T> port, T real, String step, Action action) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, values) -> {
                    Object result = method.invoke(real, values);
                    if (method.getName().equals(step)) {
                        action.run();
                    }
                    return result;
                }));
    }

    /** An action that may fail. */
    private interface Action {
        void run() throws IOException;
    }
}
