package dev.candor.bench;

import dev.candor.core.audience.Leaf;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.Readers;
import dev.candor.core.disclosure.Heading;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Subject;
import dev.candor.core.disclosure.Tally;
import dev.candor.edge.storage.Database;
import dev.candor.edge.vault.FolderVault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** What a long history costs the one who asks for a summary. */
final class Feedback implements Measure {
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 15;
    private static final int WARM = 5;
    private static final int ASKED = 60;
    private static final int BALLOTS = 60;
    private static final LocalDate LAST = LocalDate.parse("2026-11-17");
    private static final List<Leaf> LEAVES = List.of(
            new Leaf(0, "payments", "Payments"), new Leaf(1, "search", "Search"), new Leaf(2, "checkout", "Checkout"));

    @Override
    public Sheet take(Path folder) throws IOException, InterruptedException, SQLException {
        Sheet sheet = new Sheet("/platform-feedback ci, signed HTTP requests, one after the other; " + ROUNDS
                        + " rounds of " + ASKED)
                .atMost("many / few", 1.5);
        Company company = new Company(100);
        Path few = folder.resolve("few");
        Path many = folder.resolve("many");
        fill(few, FEW);
        fill(many, MANY);
        try (QuietSlack slack = new QuietSlack(company);
                Bot one = Bot.start(few, company.configuration(List.of("ci")), slack);
                Bot other = Bot.start(many, company.configuration(List.of("ci")), slack)) {
            for (int i = 0; i < WARM; i++) {
                round(new Sheet(""), one, other);
            }
            for (int i = 0; i < ROUNDS; i++) {
                round(sheet, one, other);
            }
        }
        return sheet;
    }

    private static void round(Sheet sheet, Bot few, Bot many) throws IOException, InterruptedException {
        List<Double> short0 = new ArrayList<>();
        List<Double> long0 = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            short0.add(ask(few));
            long0.add(ask(many));
        }
        double one = Spread.of(short0).median();
        double other = Spread.of(long0).median();
        sheet.note("with " + FEW + " closed waves, ms", one);
        sheet.note("with " + MANY + " closed waves, ms", other);
        sheet.note("many / few", other / one);
    }

    private static double ask(Bot bot) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String answer = bot.command("U100001", "ci");
        double taken = (System.nanoTime() - start) / 1e6;
        if (!answer.contains("satisfied")) {
            throw new IOException("no summary: " + answer);
        }
        return taken;
    }

    private static void fill(Path folder, int waves) throws SQLException {
        // As a start would have left it: a database without a vault is refused.
        new FolderVault(folder.resolve("vault"), folder.resolve("data/candor.db"));
        Database.open(Bot.url(folder)).close();
        Random random = new Random(42);
        try (Connection connection = DriverManager.getConnection(Bot.url(folder));
                PreparedStatement wave = connection.prepareStatement("""
                        INSERT INTO wave (id, survey, product, scheduled, closes, state, shut, policy, roster_size,
                            reminders) VALUES (?, 'ci-pulse', 'ci', ?, ?, 'KEY_DESTROYED', 1, ?, 80, '')""");
                PreparedStatement release = connection.prepareStatement(
                        "INSERT INTO release (wave, product, closed, text) VALUES (?, 'ci', ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < waves; i++) {
                LocalDate closed = LAST.minusDays(i);
                String id = "ci-pulse-" + closed.toString().replace("-", "") + "T100000Z";
                wave.setString(1, id);
                wave.setLong(2, closed.toEpochDay());
                wave.setLong(3, closed.toEpochDay());
                wave.setString(4, Policy.FLOOR.text());
                wave.executeUpdate();
                release.setString(1, id);
                release.setString(2, closed.toString());
                release.setString(3, release(id, closed, random));
                release.executeUpdate();
            }
            connection.commit();
        }
    }

    private static String release(String wave, LocalDate closed, Random random) {
        Subject subject = new Subject(
                new Heading(wave, "ci-pulse", "ci", closed),
                Company.QUESTIONS,
                LEAVES,
                MembershipChange.NONE,
                80,
                Policy.FLOOR);
        List<Ballot> ballots =
                IntStream.range(0, BALLOTS).mapToObj(i -> ballot(i, random)).toList();
        return ReleaseText.write(new Tally(subject).count(ballots));
    }

    private static Ballot ballot(int number, Random random) {
        Map<String, Answer> answers = Map.of(
                "satisfaction", new Answer.Point(1 + random.nextInt(5)),
                "ease", new Answer.Point(1 + random.nextInt(7)),
                "recommend", new Answer.Point(random.nextInt(11)),
                "pain", new Answer.Chosen(Set.of(random.nextInt(3))),
                "one-thing", new Answer.Words("Words, number " + number, Readers.EVERYONE));
        return new Ballot(number % LEAVES.size(), true, answers);
    }
}
