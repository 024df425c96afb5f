package dev.candor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs the benchmarks named as arguments, or all of them, and compares the medians with their targets. */
final class Benchmarks {
    private static final Map<String, Function<Size, Benchmark>> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("ballots", BallotsBenchmark::new);
        BENCHMARKS.put("feedback", FeedbackBenchmark::new);
        BENCHMARKS.put("trend", TrendBenchmark::new);
        BENCHMARKS.put("migration", MigrationBenchmark::new);
        BENCHMARKS.put("story", StoryBenchmark::new);
        BENCHMARKS.put("chart", ChartBenchmark::new);
        BENCHMARKS.put("page", PageBenchmark::new);
        BENCHMARKS.put("closing", ClosingBenchmark::new);
        BENCHMARKS.put("outbox", OutboxBenchmark::new);
        BENCHMARKS.put("idle", IdleBenchmark::new);
        BENCHMARKS.put("reload", ReloadBenchmark::new);
        BENCHMARKS.put("planning", PlanningBenchmark::new);
        BENCHMARKS.put("ask", AskBenchmark::new);
    }

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> names = args.length == 0 ? names() : List.of(args);
        if (!names().containsAll(names)) {
            System.err.println("Unknown benchmark; known ones are " + String.join(", ", names()));
            System.exit(2);
        }
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; figures are medians of rounds,"
                + " the smallest and largest in brackets\n");
        try {
            for (String name : names()) {
                if (names.contains(name)) {
                    run(name, Size.FULL).print(System.out);
                }
            }
            System.exit(0);
        } catch (Exception e) {
            // Threads of a failed benchmark would keep the JVM running.
            e.printStackTrace();
            System.exit(1);
        }
    }

    static List<String> names() {
        return List.copyOf(BENCHMARKS.keySet());
    }

    /** Runs the benchmark of this name in a folder of its own. */
    static FigureTable run(String name, Size size) throws Exception {
        Benchmark measure = Objects.requireNonNull(BENCHMARKS.get(name), name).apply(size);
        // On the project's disk, because a temporary folder may be in memory.
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        try {
            Files.createDirectories(folder.resolve("data"));
            return measure.run(folder);
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
