package dev.candor.bench;

import dev.candor.core.disclosure.Cell;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteReleases;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs twelve waves of the demo, and prints the numbers of shown and withheld cells. */
final class CellsBenchmark {
    private static final List<String> PRODUCTS = List.of("ci", "jenkins", "kubernetes", "storage");
    private static final Pattern ADDRESS = Pattern.compile("demo is at (http://\\S+)");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final URI demo;
    private final String database;

    private CellsBenchmark(URI demo, Path folder) throws IOException {
        this.demo = demo;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, "candor-demo*")) {
            database = "jdbc:sqlite:" + folders.iterator().next().resolve("data/candor.db");
        }
    }

    /** Runs the demo; the argument is the number of waves, 12 by default. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int waves = args.length == 0 ? 12 : Integer.parseInt(args[0]);
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cells");
        Process process = start(folder);
        try (BufferedReader output = process.inputReader()) {
            String address = output.lines()
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the demo does not start"));
            Thread drain = new Thread(() -> output.lines().forEach(line -> {}), "demo-output");
            drain.setDaemon(true);
            drain.start();
            try {
                print(new CellsBenchmark(URI.create(address), folder).run(waves));
            } finally {
                process.destroy(); // Before its output is closed, for which the thread that drains it is waited for.
            }
        } finally {
            process.destroy();
            process.waitFor();
            Files.delete(folder);
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.candor.Main",
                        "demo",
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Advances the demo's clock until it has this many releases, and returns them, the earliest first. */
    private List<Release> run(int waves) throws IOException, InterruptedException {
        List<Release> releases = releases();
        while (releases.size() < waves) {
            // Without an open survey, the clock advances by a day until one opens.
            advance(page().contains("To the close<small>") ? "close" : "day");
            while (page().contains("<progress")) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            releases = releases();
        }
        return releases.subList(0, waves);
    }

    private List<Release> releases() {
        try (Database opened = Database.openReadOnly(database)) {
            SqliteReleases releases = new SqliteReleases(opened);
            return PRODUCTS.stream()
                    .flatMap(product -> releases.latest(product, 100).stream())
                    .sorted(Comparator.<Release, String>comparing(
                                    release -> release.heading().closed().toString())
                            .thenComparing(release -> release.heading().wave()))
                    .toList();
        }
    }

    private String page() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(demo.resolve("/?as=U0ADMIN")).build());
    }

    private void advance(String by) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(demo.resolve("/advance"))
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("as=U0ADMIN&at=home&by=" + by))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void print(List<Release> releases) {
        System.out.printf("%-34s %8s %8s %8s %8s%n", "wave", "totals", "withheld", "groups", "withheld");
        int[] sums = new int[4];
        for (Release release : releases) {
            int[] counts = counts(release);
            IntStream.range(0, sums.length).forEach(i -> sums[i] += counts[i]);
            line(release.heading().wave(), counts);
        }
        line("together", sums);
    }

    private static void line(String name, int... counts) {
        System.out.printf("%-34s %8d %8d %8d %8d%n", name, counts[0], counts[1], counts[2], counts[3]);
    }

    /** Numbers of totals shown and withheld, and of groups shown and withheld. */
    private static int[] counts(Release release) {
        int[] counts = new int[4];
        Stream<Cell> cells = release.cells().stream();
        cells.forEach(cell -> counts[(cell.group().isPresent() ? 2 : 0) + (cell instanceof Shown ? 0 : 1)]++);
        return counts;
    }
}
