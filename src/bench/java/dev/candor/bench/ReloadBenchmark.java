package dev.candor.bench;

import dev.candor.App;
import dev.candor.ConfigurationWatch;
import dev.candor.TestConfiguration;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Secret;
import dev.candor.edge.config.SlackAccess;
import dev.candor.edge.config.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures how long a changed configuration of a hundred products takes, beside a start with it in the same JVM. */
final class ReloadBenchmark implements Benchmark {

    private final int productCount;
    private final int rounds;
    private final int warmUpRounds;

    ReloadBenchmark(Size size) {
        productCount = size.of(100, 3);
        rounds = size.of(15, 1);
        warmUpRounds = size.of(5, 0);
    }

    @Override
    public FigureTable run(Path folder) throws IOException {
        FigureTable table = new FigureTable(
                        "reload of " + productCount + " products, beside a start of the bot until it listens, "
                                + "in a running JVM; " + rounds + " rounds")
                .atMost("reload / start", 1);
        for (int i = 0; i < warmUpRounds; i++) {
            round(new FigureTable(""), folder);
        }
        for (int i = 0; i < rounds; i++) {
            round(table, folder);
        }
        return table;
    }

    private void round(FigureTable table, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("candor.yaml"), yaml("P7D"));
        InstantSource clock = InstantSource.system();
        long start = System.nanoTime();
        try (App app = new App(TestConfiguration.read(file), environment(folder), clock)) {
            app.start();
            double started = (System.nanoTime() - start) / 1e6;
            ConfigurationWatch watch = new ConfigurationWatch(file, ConfigurationWatch.fingerprint(file), app, clock);
            Files.writeString(file, yaml("P5D"));
            long change = System.nanoTime();
            watch.readNow();
            double reloaded = (System.nanoTime() - change) / 1e6;
            if (!watch.isInForce()) {
                throw new IOException("the change was not taken up");
            }
            table.add("start, ms", started);
            table.add("reload, ms", reloaded);
            table.add("reload / start", reloaded / started);
        }
    }

    private String yaml(String openFor) {
        String products = IntStream.range(0, productCount)
                .mapToObj(i -> "  - { id: p" + i + ", name: Product " + i
                        + ", owners: [U0PM], channel: C0CI, audience: [C0ENG] }\n")
                .collect(Collectors.joining());
        String surveys = IntStream.range(0, productCount)
                .mapToObj(i -> """
                          - id: s%d
                            product: p%d
                            schedule: "0 0 10 ? * TUE"
                            open_for: %s
                            questions:
                              - { id: satisfaction, type: rating, ask: "How satisfied are you?" }
                              - { id: ease, type: ease, ask: "It was easy." }
                              - { id: pain, type: multi, ask: "What slows you down?", options: [queueing, docs] }
                        """.formatted(i, i, openFor))
                .collect(Collectors.joining());
        return "products:\n" + products + "surveys:\n" + surveys;
    }

    private static Environment environment(Path folder) {
        // Nothing listens on port 1: a start does not wait for Slack.
        return new Environment(
                new SlackAccess(
                        new Secret("xoxb-load"),
                        new SlackAccess.Transport.Http(new Secret("secret")),
                        URI.create("http://127.0.0.1:1/api/")),
                RunningBot.url(folder),
                folder.resolve("vault"),
                new WebAddress("127.0.0.1", 0, Optional.empty()));
    }
}
