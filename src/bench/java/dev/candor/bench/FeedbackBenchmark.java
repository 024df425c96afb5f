package dev.candor.bench;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
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

/** Measures the response time of a summary with a short and a long history. */
final class FeedbackBenchmark implements Benchmark {
    private static final int BALLOTS = 60;
    static final LocalDate LAST = LocalDate.parse("2026-11-17");
    private static final List<ReportingGroup> GROUPS = List.of(
            new ReportingGroup(0, "payments", "Payments"),
            new ReportingGroup(1, "search", "Search"),
            new ReportingGroup(2, "checkout", "Checkout"));

    private final int shortHistory;
    private final int longHistory;
    private final int rounds;
    private final int warmUpRounds;
    private final int askedTimes;

    FeedbackBenchmark(Size size) {
        shortHistory = size.of(10, 5);
        longHistory = size.of(10_000, 20);
        rounds = size.of(15, 1);
        warmUpRounds = size.of(5, 0);
        askedTimes = size.of(60, 2);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, InterruptedException, SQLException {
        FigureTable table = new FigureTable("/platform-feedback ci, signed HTTP requests, one after the other; "
                        + rounds + " rounds of " + askedTimes)
                .atMost("many / few", 1.5);
        Company company = new Company(100);
        Path few = folder.resolve("few");
        Path many = folder.resolve("many");
        fill(few, shortHistory, 1);
        fill(many, longHistory, 1);
        try (StubSlack slack = new StubSlack(company);
                RunningBot one = RunningBot.start(few, company.configuration(List.of("ci")), slack);
                RunningBot other = RunningBot.start(many, company.configuration(List.of("ci")), slack)) {
            for (int i = 0; i < warmUpRounds; i++) {
                round(new FigureTable(""), one, other);
            }
            for (int i = 0; i < rounds; i++) {
                round(table, one, other);
            }
        }
        return table;
    }

    private void round(FigureTable table, RunningBot few, RunningBot many) throws IOException, InterruptedException {
        List<Double> short0 = new ArrayList<>();
        List<Double> long0 = new ArrayList<>();
        for (int i = 0; i < askedTimes; i++) {
            short0.add(ask(few, "ci"));
            long0.add(ask(many, "ci"));
        }
        double one = Quantiles.of(short0).median();
        double other = Quantiles.of(long0).median();
        table.add("with " + shortHistory + " closed waves, ms", one);
        table.add("with " + longHistory + " closed waves, ms", other);
        table.add("many / few", other / one);
    }

    /** The milliseconds that an answer to this command takes. */
    private static double ask(RunningBot bot, String text) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String answer = bot.command("U100001", text);
        double taken = (System.nanoTime() - start) / 1e6;
        if (!answer.contains("satisfied") || !answer.contains("slack_file")) {
            throw new IOException("no result with its picture: " + answer);
        }
        return taken;
    }

    /** Fills the database of a bot with closed waves of CI, {@code days} apart. */
    static void fill(Path folder, int waves, int days) throws SQLException {
        Random random = new Random(42);
        fill(
                folder,
                IntStream.range(0, waves)
                        .mapToObj(i -> release("ci", LAST.minusDays((long) days * i), random))
                        .toList());
    }

    /** Fills the database of a bot with these releases and their closed waves. */
    static void fill(Path folder, List<Release> releases) throws SQLException {
        // Creates the vault too, because a database without one is refused.
        new FolderVault(folder.resolve("vault"), folder.resolve("data/candor.db"));
        Database.open(RunningBot.url(folder)).close();
        try (Connection connection = DriverManager.getConnection(RunningBot.url(folder));
                PreparedStatement wave = connection.prepareStatement("""
                        INSERT INTO wave (id, survey, product, scheduled, closes, state, shut, policy, roster_size,
                            reminders) VALUES (?, ?, ?, ?, ?, 'KEY_DESTROYED', 1, ?, 80, '')""");
                PreparedStatement text = connection.prepareStatement(
                        "INSERT INTO release (wave, product, closed, text) VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Release release : releases) {
                ReleaseHeading heading = release.heading();
                wave.setString(1, heading.wave());
                wave.setString(2, heading.survey());
                wave.setString(3, heading.product());
                wave.setLong(4, heading.closed().toEpochDay());
                wave.setLong(5, heading.closed().toEpochDay());
                wave.setString(6, Policy.FLOOR.text());
                wave.executeUpdate();
                text.setString(1, heading.wave());
                text.setString(2, heading.product());
                text.setString(3, heading.closed().toString());
                text.setString(4, ReleaseText.write(release));
                text.executeUpdate();
            }
            connection.commit();
        }
    }

    /** A release of the survey {@code <product>-pulse}. */
    static Release release(String product, LocalDate closed, Random random) {
        return release(
                product,
                closed,
                Company.QUESTIONS,
                GROUPS,
                80,
                IntStream.range(0, BALLOTS).mapToObj(i -> ballot(i, random)).toList());
    }

    /** A release of the survey {@code <product>-pulse} with these questions, of these ballots of so many people asked. */
    static Release release(
            String product,
            LocalDate closed,
            List<Question> questions,
            List<ReportingGroup> groups,
            int asked,
            List<Ballot> ballots) {
        String survey = product + "-pulse";
        String wave = survey + "-" + closed.toString().replace("-", "") + "T100000Z";
        ReleaseHeading heading = new ReleaseHeading(wave, survey, product, closed);
        return new Tally(new TallyInput(heading, questions, groups, MembershipChange.NONE, asked, Policy.FLOOR))
                .count(ballots);
    }

    private static Ballot ballot(int number, Random random) {
        Map<String, Answer> answers = Map.of(
                "satisfaction", new Answer.Point(1 + random.nextInt(5)),
                "ease", new Answer.Point(1 + random.nextInt(7)),
                "recommend", new Answer.Point(random.nextInt(11)),
                "pain", new Answer.Chosen(Set.of(random.nextInt(3))),
                "one-thing", new Answer.Words("Words, number " + number, CommentReaders.EVERYONE));
        return new Ballot(number % GROUPS.size(), true, answers);
    }
}
