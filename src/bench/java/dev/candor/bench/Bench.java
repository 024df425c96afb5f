package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes the measures that are named as arguments, or all of them. Says how they compare, and fails on none. */
final class Bench {
    private static final Map<String, Supplier<Measure>> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("ballots", BallotsBenchmark::new);
        MEASURES.put("feedback", FeedbackBenchmark::new);
        MEASURES.put("closing", ClosingBenchmark::new);
        MEASURES.put("letters", OutboxBenchmark::new);
        MEASURES.put("idle", IdleBenchmark::new);
        MEASURES.put("planning", PlanningBenchmark::new);
    }

    private Bench() {}

    /** Runs. */
    public static void main(String[] args) throws Exception {
        List<String> names = args.length == 0 ? List.copyOf(MEASURES.keySet()) : List.of(args);
        if (!MEASURES.keySet().containsAll(names)) {
            System.err.println("There is no such measure; there are " + String.join(", ", MEASURES.keySet()));
            System.exit(2);
        }
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; figures are medians of rounds,"
                + " the least and the most in brackets\n");
        try {
            for (Map.Entry<String, Supplier<Measure>> measure : MEASURES.entrySet()) {
                if (names.contains(measure.getKey())) {
                    take(measure.getValue().get());
                }
            }
            System.exit(0);
        } catch (Exception e) {
            // What a measure that failed has left running would run for ever.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void take(Measure measure) throws Exception {
        // On the disk of the project: a temporary folder may be in memory, where nothing has to wait.
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        try {
            Files.createDirectories(folder.resolve("data"));
            measure.take(folder).print(System.out);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
