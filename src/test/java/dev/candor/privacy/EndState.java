package dev.candor.privacy;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.ReleaseText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a closed wave leaves behind, as comparable values.
 *
 * @param database SHA-256 of the database file without its counters of commits and rewrites, which grow after a crash
 * @param files names of all files in the folder
 * @param delivered deliveries to people and channels; repeated updates of a message count once
 */
record EndState(String release, String database, Set<String> files, List<String> delivered) {
    static final EndState NONE = new EndState("", "", Set.of(), List.of());

    private static final List<Integer> COUNTERS = List.of(24, 40, 92);

    /** Completes the close in this folder and returns its end state. */
    static EndState of(Path folder) {
        String release;
        try (CoreFixture fixture = new CoreFixture(folder, WaveToClose.ON_DEMAND)) {
            fixture.tickAt(WaveToClose.CLOSES);
            // After the claims of a dead process have expired.
            fixture.tickAt(WaveToClose.CLOSES.plusSeconds(600));
            ClosingProcess.dispatcher(fixture, folder, new CoreFixture.Unwrapped())
                    .tick();
            fixture.tickAt(WaveToClose.CLOSES.plusSeconds(601));
            release = ReleaseText.write(fixture.releases.of(WaveToClose.SECOND).orElseThrow());
        }
        return new EndState(
                release,
                database(folder),
                files(folder),
                withoutRepeatedUpdates(new FileMessenger(folder.resolve("delivered")).delivered()));
    }

    private static List<String> withoutRepeatedUpdates(List<String> delivered) {
        return Stream.concat(
                        delivered.stream().filter(line -> line.startsWith("post")),
                        delivered.stream()
                                .filter(line -> !line.startsWith("post"))
                                .distinct())
                .sorted()
                .toList();
    }

    private static String database(Path folder) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve("data/candor.db"));
            COUNTERS.forEach(at -> Arrays.fill(bytes, at, at + Integer.BYTES, (byte) 0));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
