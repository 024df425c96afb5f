package dev.candor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.api.RateSettings;
import dev.candor.demo.user.UserDriver;
import dev.candor.demo.workspace.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order of ballots leaves no byte in the closed database, tested with the whole program over signed HTTP. Keys,
 * slots, message timestamps and the order of messages are random in each run and must leave no byte either.
 *
 * <p>The comparison excludes the id of the vault and SQLite's commit counter, which grows with each Slack call that a
 * busy machine retries. {@code ByteIdentityTest} compares the counter too, without retries.
 */
@Tag("slow")
final class BallotOrderTest {
    private static final int ORDERS = 10;
    private static final Duration STEP = Duration.ofHours(12);

    /** Two teams of the demo, all in London: enough for every kind of cell, and asked at once. */
    private static final Seed TWO_TEAMS = twoTeams();

    @TempDir
    private Path folder;

    @Test
    void ten_ballot_orders_over_http_leave_identical_database_bytes() {
        byte[] asTheyCome = closedDatabase("asTheyCome", voters());
        assertThat(new String(asTheyCome, StandardCharsets.ISO_8859_1))
                .as("a result with published comments")
                .contains("shown\tsatisfaction", "words of number 9");
        for (int order = 1; order <= ORDERS; order++) {
            List<String> shuffled = new ArrayList<>(voters());
            Collections.shuffle(shuffled, new Random(order));
            assertThat(closedDatabase("" + order, shuffled))
                    .as("order %s", order)
                    .isEqualTo(asTheyCome);
        }
        assertThat(closedDatabase("fewer", voters().subList(1, 10)))
                .as("a comparison that can fail")
                .isNotEqualTo(asTheyCome);
    }

    private byte[] closedDatabase(String name, List<String> voters) {
        SimulatorSettings workspace = BotFixture.settings().with(TWO_TEAMS).limitedBy(RateSettings.generous());
        try (BotFixture fixture = BotFixture.started(folder.resolve(name), Transport.HTTP, workspace)) {
            fixture.open(BotFixture.PROMPT_WINDOW);
            for (String voter : voters) {
                answer(fixture, voter, voters().indexOf(voter));
            }
            fixture.deliver();
            fixture.clock.advance(Duration.between(fixture.clock.instant(), BotFixture.CLOSES), STEP);
            fixture.deliver();
            assertThat(fixture.users.posts("C0CI")).hasSize(1);
            assertThat(people())
                    .allSatisfy(id -> assertThat(
                                    fixture.users.directMessages(id).get(0).words())
                            .contains("is closed"));
            return withoutCommits(withoutVaultId(DatabaseReader.bytes(fixture), fixture.folder));
        }
    }

    /** Masks the random id of the vault, which is stored in the database. */
    private static byte[] withoutVaultId(byte[] database, Path home) {
        try {
            String id = Files.readString(home.resolve("vault/vault.id"));
            return new String(database, StandardCharsets.ISO_8859_1)
                    .replace(id, "-".repeat(id.length()))
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears SQLite's change counter: bytes 24 to 27 of the file, repeated in bytes 92 to 95. */
    private static byte[] withoutCommits(byte[] database) {
        Arrays.fill(database, 24, 28, (byte) 0);
        Arrays.fill(database, 92, 96, (byte) 0);
        return database;
    }

    private static void answer(BotFixture fixture, String voter, int number) {
        fixture.users.openForm(voter, 1 + number % 5);
        UserDriver user = fixture.as(voter);
        user.pick("ease", "" + (1 + number % 7));
        user.pick("pain", number % 2 == 0 ? "docs" : "flaky tests");
        user.type("one-thing", "words of number " + number);
        user.submit();
        fixture.users.awaitModal(voter, "whole record");
        user.closeAll();
    }

    /** Ten of the people asked; the others do not answer. */
    private static List<String> voters() {
        return people().subList(0, 10);
    }

    private static List<String> people() {
        return TWO_TEAMS.channels().stream()
                .filter(channel -> channel.id().equals("C0ENG"))
                .flatMap(channel -> channel.members().stream())
                .toList();
    }

    private static Seed twoTeams() {
        Seed acme = Seed.acme();
        Set<String> kept = new LinkedHashSet<>();
        acme.groups().stream()
                .filter(group -> Set.of("S0PAY", "S0SEARCH").contains(group.id()))
                .forEach(group -> kept.addAll(group.members()));
        return SmallCompany.of(kept);
    }
}
