package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Measures the throughput of ballots when two thousand people answer at once. */
final class BallotsBenchmark implements Benchmark {

    private final int submitterCount;
    private final int people;
    private final int rows;
    private final int rounds;
    private final int warmUpRounds;
    private final ExecutorService submitters;

    BallotsBenchmark(Size size) {
        submitterCount = size.of(64, 4);
        people = size.of(2_000, 20);
        rows = size.of(1_000, 20);
        rounds = size.of(5, 1);
        // Until the JVM has compiled the hot code; with fewer, compilation occupies one of two cores.
        warmUpRounds = size.of(10, 0);
        submitters = Executors.newFixedThreadPool(submitterCount);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, InterruptedException, SQLException, ExecutionException {
        FigureTable table = new FigureTable(submitterCount + " submitters, signed HTTP requests, waves of " + people
                        + " people, each ballot sealed and on the disk before it is acknowledged; " + rounds
                        + " rounds after " + warmUpRounds + " to warm up")
                .atLeast("ballots / plain rows", 1.0)
                .atMost("slowest acknowledgement, ms", 3_000);
        Company company = new Company(people);
        List<String> products = IntStream.range(0, warmUpRounds + rounds)
                .mapToObj(i -> "product" + i)
                .toList();
        try (StubSlack slack = new StubSlack(company);
                RunningBot bot = RunningBot.start(folder, company.configuration(products), slack);
                PlainRows plain = new PlainRows(folder)) {
            for (String product : products.subList(0, warmUpRounds)) {
                round(new FigureTable(""), bot, plain, open(bot, folder, product), company);
            }
            for (String product : products.subList(warmUpRounds, products.size())) {
                round(table, bot, plain, open(bot, folder, product), company);
            }
        } finally {
            submitters.shutdownNow();
        }
        return table;
    }

    /** Opens a wave of this product and returns its id. */
    private static String open(RunningBot bot, Path folder, String product)
            throws IOException, InterruptedException, SQLException {
        String ask = """
                {"type":"view_submission","user":{"id":"%s","team_id":"T1"},"team":{"id":"T1"},
                 "view":{"id":"V1","type":"modal","callback_id":"ask","private_metadata":"%s","blocks":[],
                  "state":{"values":{"survey":{"survey":{"type":"static_select","selected_option":{"value":"%s-pulse"}}}}}}}\
                """.formatted(Company.OWNER, product, product);
        Queue<String> wave = new ArrayDeque<>();
        try (Connection connection = RunningBot.connection(folder);
                PreparedStatement query = connection.prepareStatement("SELECT id FROM wave WHERE product = ?")) {
            query.setString(1, product);
            Waiting.until("the wave of " + product + " is open", () -> {
                bot.payload(ask); // Repeated, because the bot may not know its members yet.
                try (ResultSet row = query.executeQuery()) {
                    return row.next() && wave.add(row.getString(1));
                }
            });
        }
        return wave.remove();
    }

    private void round(FigureTable table, RunningBot bot, PlainRows plain, String wave, Company company)
            throws InterruptedException, ExecutionException, SQLException {
        double before = plain.perSecond(rows / 2);
        long start = System.nanoTime();
        long slowest = submit(bot, wave, new ConcurrentLinkedQueue<>(company.people()));
        double ballots = people * 1e9 / (System.nanoTime() - start);
        double after = plain.perSecond(rows / 2);
        double rowsPerSecond = 2 / (1 / before + 1 / after);
        table.add("ballots a second", ballots);
        table.add("plain rows a second", rowsPerSecond);
        table.add("ballots / plain rows", ballots / rowsPerSecond);
        table.add("slowest acknowledgement, ms", slowest / 1e6);
    }

    /** Submits ballots of those who wait and returns the nanoseconds of the slowest acknowledgement. */
    private long submit(RunningBot bot, String wave, Queue<String> waiting)
            throws InterruptedException, ExecutionException {
        Callable<Long> submitter = () -> {
            long slowest = 0;
            for (String person = waiting.poll(); person != null; person = waiting.poll()) {
                long start = System.nanoTime();
                String answer = bot.payload(submission(person, wave));
                if (!answer.contains("Sealed")) {
                    throw new IOException("a ballot was refused: " + answer);
                }
                slowest = Math.max(slowest, System.nanoTime() - start);
            }
            return slowest;
        };
        List<Callable<Long>> all = new ArrayList<>();
        for (int i = 0; i < submitterCount; i++) {
            all.add(submitter);
        }
        long slowest = 0;
        for (Future<Long> each : submitters.invokeAll(all)) {
            slowest = Math.max(slowest, each.get());
        }
        return slowest;
    }

    private static String submission(String person, String wave) {
        return """
                {"type":"view_submission","user":{"id":"%s","team_id":"T1"},"team":{"id":"T1"},
                 "view":{"id":"V1","type":"modal","callback_id":"ballot","private_metadata":"%s","blocks":[],
                  "state":{"values":{
                   "satisfaction":{"answer":{"type":"static_select","selected_option":{"value":"4"}}},
                   "ease":{"answer":{"type":"static_select","selected_option":{"value":"6"}}},
                   "recommend":{"answer":{"type":"static_select","selected_option":{"value":"9"}}},
                   "pain":{"answer":{"type":"checkboxes","selected_options":[{"value":"0"},{"value":"2"}]}},
                   "one-thing":{"answer":{"type":"plain_text_input","value":"Make the queue shorter, please."}},
                   "one-thing.readers":{"answer":{"type":"static_select","selected_option":{"value":"owners"}}}
                  }}}}""".formatted(person, wave);
    }
}
