package dev.candor.delivery;

import dev.candor.CoreFixture;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Fault;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Delivers prompts to many people despite random faults, in processes that are repeatedly killed with {@code kill -9}.
 * The clock runs fast for the processes and for Slack's rate limits alike.
 */
public final class DeliveryUnderFaults {
    private static final int CLOCK_SPEED = 120;
    private static final List<Fault> FAULTS = List.of(
            Fault.rateLimited(Duration.ofSeconds(2)),
            Fault.rateLimited(Duration.ofSeconds(20)),
            Fault.serverError(),
            Fault.serverErrorAfter(),
            Fault.error("fatal_error"),
            Fault.dropBefore(),
            Fault.dropAfter(),
            Fault.dropAfter(),
            // Longer than the timeout of the process.
            Fault.hang(Duration.ofSeconds(3)));

    private DeliveryUnderFaults() {}

    /**
     * The outcome of a run.
     *
     * @param sent prompts in the direct conversations
     * @param limited answers with 429, all of them injected
     */
    public record Outcome(int people, int sent, int duplicates, int lost, int limited, int kills) {}

    /**
     * Runs a delivery to {@code people}; every process but the last is killed, and one Slack call in {@code oneIn}
     * fails.
     */
    public static Outcome of(Path folder, int people, int kills, int oneIn, long seed) {
        List<String> ids =
                IntStream.range(0, people).mapToObj(i -> "U0P%05d".formatted(i)).toList();
        String wave = open(folder, ids);
        FastClock clock = new FastClock(System.currentTimeMillis(), CoreFixture.START.plusSeconds(60), CLOCK_SPEED);
        SimulatorSettings settings = SimulatorSettings.standard()
                .with(new Seed(
                        ids.stream()
                                .map(id -> Member.person(id, "Engineer " + id, "Etc/UTC"))
                                .toList(),
                        List.of(),
                        List.of()));
        try (SimulatedWorkspace slack = SimulatedWorkspace.start(
                settings,
                SimulatedClock.running(clock, clock.instant()),
                Manifest.read(Path.of("config/slack-manifest.yaml")))) {
            RandomGenerator random = new Random(seed);
            slack.state().faults().failRandomly(oneIn, FAULTS, random);
            ProcessRunner runner = new ProcessRunner(folder, slack, clock);
            for (int kill = 0; kill < kills; kill++) {
                runner.killAfter(1 + random.nextInt(2 * people / (kills + 1)));
            }
            runner.runToEnd();
            return outcome(slack, ids, wave, kills);
        }
    }

    private static String open(Path folder, List<String> people) {
        Catalogue catalogue = new Catalogue(
                List.of(new Product(
                        "ci", "CI", List.of("U0PM"), "C0CI", people, List.of(), Product.DEFAULT_PRIORITY, List.of())),
                List.of(),
                List.of(CoreFixture.WEEKLY));
        try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
            return fixture.openWave().id();
        }
    }

    private static Outcome outcome(SimulatedWorkspace slack, List<String> ids, String wave, int kills) {
        int sent = 0;
        int lost = 0;
        for (String id : ids) {
            String mark = "prompt:" + wave + ":" + id;
            List<Message> messages = slack.as(id).directMessages().stream()
                    .filter(message -> mark.equals(
                            message.metadata().path("event_payload").path("key").asText()))
                    .toList();
            sent += messages.size();
            lost += messages.isEmpty() ? 1 : 0;
        }
        return new Outcome(
                ids.size(),
                sent,
                sent - (ids.size() - lost),
                lost,
                slack.webApi().limited(),
                kills);
    }

    /** Starts and kills the delivery processes. */
    private record ProcessRunner(Path folder, SimulatedWorkspace slack, FastClock clock) {
        /** Starts a process and kills it after this many further calls of {@code chat.postMessage}. */
        void killAfter(int calls) {
            int from = slack.webApi().calls("chat.postMessage");
            Process process = start();
            while (process.isAlive() && slack.webApi().calls("chat.postMessage") < from + calls) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            process.destroyForcibly();
            await(process);
        }

        void runToEnd() {
            int exit = await(start());
            if (exit != 0) {
                throw new IllegalStateException("the last process ended with " + exit);
            }
        }

        private Process start() {
            try {
                return new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DeliveryProcess.class.getName(),
                                folder.toString(),
                                slack.apiUrl(),
                                slack.credentials().botToken(),
                                String.valueOf(clock.realStart()),
                                clock.start().toString(),
                                String.valueOf(clock.factor()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("processes.log").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int await(Process process) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
