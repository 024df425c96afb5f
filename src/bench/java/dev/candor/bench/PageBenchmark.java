package dev.candor.bench;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.Release;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Measures the web page of a product with five years of weekly results against the queries that it makes. */
final class PageBenchmark implements Benchmark {
    private static final int PEOPLE = 240;
    private static final LocalDate LAST = LocalDate.parse("2026-11-17");
    private static final String READER = "U100001";
    private static final String RATIO = "page / bare queries";
    private static final String RATIO_ANEW = "page made anew / bare queries";
    private static final String SIZE = "page, kB";
    private static final String QUERY = "SELECT text FROM release WHERE product = 'ci' ORDER BY closed DESC";
    private static final List<String> PAINS = List.of("queueing", "flaky tests", "slow builds", "docs", "access");
    private static final List<Question> QUESTIONS = IntStream.range(0, 10)
            .mapToObj(i -> question(
                    List.of(QuestionType.RATING, QuestionType.EASE, QuestionType.MULTI)
                            .get(i % 3),
                    i))
            .toList();
    private static final List<ReportingGroup> GROUPS = IntStream.range(0, 12)
            .mapToObj(i -> new ReportingGroup(i, "team" + i, "Team " + i))
            .toList();

    private static Question question(QuestionType type, int number) {
        return new Question(
                "question-" + number,
                type,
                "What do you think of part " + number + " of it?",
                type.isChoice() ? PAINS : List.of());
    }

    private final int waves;
    private final int rounds;
    private final int warmUpRounds;
    private final int asked;

    PageBenchmark(Size size) {
        waves = size.of(260, 10);
        rounds = size.of(9, 1);
        warmUpRounds = size.of(3, 0);
        asked = size.of(20, 2);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, InterruptedException, SQLException {
        FigureTable table = new FigureTable("page of a product, " + waves + " waves of " + QUESTIONS.size()
                        + " questions and " + GROUPS.size() + " groups, all at once; " + rounds + " rounds of " + asked)
                .atMost(RATIO, 5)
                .atMost(RATIO_ANEW, 5)
                .atMost(SIZE, 200);
        Company company = new Company(100);
        Random random = new Random(42);
        FeedbackBenchmark.fill(
                folder,
                IntStream.range(0, waves)
                        .mapToObj(i -> release(LAST.minusWeeks(i), random))
                        .toList());
        try (StubSlack slack = new StubSlack(company);
                RunningBot bot = RunningBot.start(folder, company.configuration(List.of("ci")), slack);
                Connection connection = RunningBot.connection(folder)) {
            String cookie = bot.openReport(READER);
            for (int i = 0; i < warmUpRounds; i++) {
                round(new FigureTable(""), i, bot, cookie, connection);
            }
            for (int i = 0; i < rounds; i++) {
                round(table, warmUpRounds + i, bot, cookie, connection);
            }
        }
        return table;
    }

    private void round(FigureTable table, int round, RunningBot bot, String cookie, Connection connection)
            throws IOException, SQLException {
        List<Double> pages = new ArrayList<>();
        List<Double> anew = new ArrayList<>();
        List<Double> trends = new ArrayList<>();
        List<Double> queries = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < asked; i++) {
            long start = System.nanoTime();
            query(connection);
            queries.add((System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            size = bot.page("/report/product/ci?span=all", cookie).length;
            pages.add((System.nanoTime() - start) / 1e6);
            // Another view of the same waves, and a span that nobody asked for yet, whose trend is computed too.
            int number = round * asked + i;
            anew.add(ask(bot, "/report/product/ci?span=all&theme=" + number, cookie));
            trends.add(ask(bot, "/report/product/ci?span=" + (waves + 1 + number) + "w", cookie));
        }
        double page = Quantiles.of(pages).median();
        double query = Quantiles.of(queries).median();
        table.add("bare queries, ms", query);
        table.add("page over HTTP, ms", page);
        table.add(RATIO, page / query);
        table.add("page made anew, ms", Quantiles.of(anew).median());
        table.add(RATIO_ANEW, Quantiles.of(anew).median() / query);
        table.add("page made anew with its trend, ms", Quantiles.of(trends).median());
        table.add(SIZE, size / 1024.0);
    }

    private static double ask(RunningBot bot, String path, String cookie) throws IOException {
        long start = System.nanoTime();
        bot.page(path, cookie);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void query(Connection connection) throws SQLException {
        int characters = 0;
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                characters += rows.getString(1).length();
            }
        }
        if (characters == 0) {
            throw new SQLException("no releases");
        }
    }

    private static Release release(LocalDate closed, Random random) {
        return FeedbackBenchmark.release(
                "ci",
                closed,
                QUESTIONS,
                GROUPS,
                PEOPLE,
                IntStream.range(0, PEOPLE).mapToObj(i -> ballot(i, random)).toList());
    }

    private static Ballot ballot(int number, Random random) {
        Map<String, Answer> answers = new HashMap<>();
        QUESTIONS.forEach(question -> answers.put(
                question.id(),
                question.type().isChoice()
                        ? new Answer.Chosen(Set.of(random.nextInt(PAINS.size())))
                        : new Answer.Point(1 + random.nextInt(question.type().high()))));
        return new Ballot(number % GROUPS.size(), true, answers);
    }
}
