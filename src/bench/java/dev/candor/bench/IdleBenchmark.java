package dev.candor.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Measures the bot's start time and idle memory against an empty Jetty. */
final class IdleBenchmark implements Benchmark {
    private static final Path JAR = Path.of("target/candor.jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String OPTIONS = "@config/jvm.options";
    private static final String ARCHIVE = "-XX:SharedArchiveFile=target/candor.jsa";
    private static final String CONFIG = "config/candor.yaml";

    private static final String CANDOR = "candor: ";
    private static final String EMPTY_JETTY = "empty Jetty: ";

    private final int rounds;
    private final int restSeconds;
    private final int warmUpRounds;

    IdleBenchmark(Size size) {
        rounds = size.of(3, 1);
        restSeconds = size.of(5, 0);
        warmUpRounds = size.of(1, 0);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, InterruptedException, SQLException {
        boolean jar = Files.exists(JAR);
        FigureTable table = new FigureTable("Idle beside an empty Jetty, same JVM settings, "
                + (jar ? JAR : JAR + " is missing, so from the class path") + "; " + rounds + " rounds");
        // The first start creates the database and fills the disk cache.
        for (int i = 0; i < warmUpRounds; i++) {
            round(new FigureTable(""), folder, jar, 0);
        }
        for (int i = 0; i < rounds; i++) {
            round(table, folder, jar, restSeconds);
        }
        return table;
    }

    private static void round(FigureTable table, Path folder, boolean jar, long rest)
            throws IOException, InterruptedException, SQLException {
        int port = freePort();
        List<String> serve = jar
                ? List.of(JAVA, OPTIONS, ARCHIVE, "-jar", JAR.toString(), "serve", "--config", CONFIG)
                : List.of(JAVA, OPTIONS, "-cp", CLASS_PATH, "dev.candor.Main", "serve", "--config", CONFIG);
        // Nothing listens on port 1, so that the bot keeps trying to reach Slack.
        Map<String, String> variables = Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-load",
                "SLACK_SIGNING_SECRET",
                "load",
                "SLACK_API_URL",
                "http://127.0.0.1:1/api",
                "CANDOR_DB",
                RunningBot.url(folder),
                "CANDOR_VAULT",
                folder.resolve("vault").toString(),
                "CANDOR_PORT",
                String.valueOf(port));
        Child candor = Child.run(folder, serve, variables, port, rest);
        int other = freePort();
        List<String> bare =
                List.of(JAVA, OPTIONS, "-cp", CLASS_PATH, EmptyJetty.class.getName(), String.valueOf(other));
        Child empty = Child.run(folder, bare, Map.of(), other, rest);
        table.add(CANDOR + "start until /healthz answers, s", candor.seconds());
        table.add(EMPTY_JETTY + "the same, s", empty.seconds());
        table.add("start, candor / empty Jetty", candor.seconds() / empty.seconds());
        table.add(CANDOR + "resident memory, MB", candor.megabytes());
        table.add(EMPTY_JETTY + "the same, MB", empty.megabytes());
        table.add("memory, candor / empty Jetty", candor.megabytes() / empty.megabytes());
    }

    /** A free port, out of those that no system gives to others by itself. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
    }

    /** The start time and the idle memory of a process. */
    private record Child(double seconds, double megabytes) {
        static Child run(Path folder, List<String> command, Map<String, String> variables, int port, long rest)
                throws IOException, InterruptedException, SQLException {
            Path log = folder.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log.toFile()).environment().putAll(variables);
            long start = System.nanoTime();
            Process process = builder.start();
            try {
                Waiting.until("it answers", () -> {
                    if (!process.isAlive()) {
                        throw new IOException("it does not start: " + Files.readString(log));
                    }
                    return alive(port);
                });
                double seconds = (System.nanoTime() - start) / 1e9;
                TimeUnit.SECONDS.sleep(rest);
                return new Child(seconds, megabytes(process.pid()));
            } finally {
                process.destroy();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }

        private static boolean alive(int port) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) new URL("http://127.0.0.1:" + port + "/healthz").openConnection();
                connection.setReadTimeout(1_000);
                return connection.getResponseCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        private static double megabytes(long process) throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1_024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
