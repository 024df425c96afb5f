package dev.candor.bench;

import dev.candor.TestPorts;
import dev.candor.TestStorage;
import dev.candor.core.Candor;
import dev.candor.core.Ports;
import dev.candor.core.Settings;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.response.SealedResponses;
import dev.candor.core.sampling.Availability;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Measures the close of a wave of some thousand ballots against bare decryption. Most of its time goes into sealing the ballots
 * that are then opened, twice for each: as a slot without an answer, and as an answer.
 */
final class ClosingBenchmark implements Benchmark {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final String DECRYPTION = "bare decryption, s";
    private static final String CLOSE = "closing, s";

    private final int people;
    private final int submitters;
    private final int rounds;
    private final int warmUpPeople;

    ClosingBenchmark(Size size) {
        people = size.of(4_000, 60);
        submitters = size.of(64, 4);
        rounds = size.of(3, 1);
        warmUpPeople = size.of(500, 20);
    }

    @Override
    public FigureTable run(Path folder) throws InterruptedException, ExecutionException {
        FigureTable table = new FigureTable("Closing a wave of " + people + " ballots; " + rounds + " rounds")
                .atMost("closing / decryption", 2.0);
        Setup warmUp = Setup.in(folder.resolve("warm"), warmUpPeople, submitters);
        warmUp.round(new FigureTable(""), START);
        warmUp.storage().close();
        Setup setup = Setup.in(folder.resolve("real"), people, submitters);
        try {
            for (int i = 1; i <= rounds; i++) {
                setup.round(table, START.plus(Duration.ofDays(7L * i)));
            }
        } finally {
            setup.storage().close();
        }
        return table;
    }

    /** The objects that open and close waves. */
    private record Setup(int people, int submitters, TestStorage storage, WaveScheduler scheduler, Clock clock) {
        static Setup in(Path folder, int people, int submitters) {
            Clock clock = new Clock();
            TestStorage storage = TestStorage.in(folder, clock::now);
            Candor candor = Candor.of(
                    settings(people),
                    new Ports(
                            new Ports.People(new Company(people), List::of, person -> new Availability.Unknown()),
                            storage.ports,
                            storage.vault,
                            TestPorts.noDelivery(),
                            TestPorts.report(storage.database),
                            new CronSchedule(Company.ZONE),
                            new SecureRandom(),
                            clock::now));
            return new Setup(people, submitters, storage, candor.waves(), clock);
        }

        private static Settings settings(int people) {
            return new Settings(
                    Company.catalogue(people, List.of("ci")),
                    Policy.FLOOR,
                    Company.HOURS,
                    Company.ZONE,
                    List.of(),
                    true,
                    Optional.empty());
        }

        void round(FigureTable table, Instant now) throws InterruptedException, ExecutionException {
            clock.now = now;
            double opening = seconds(() -> scheduler.ask("ci-pulse", now));
            Wave wave = storage.ports.waves().open().get(0);
            fill(wave);
            double decryption = seconds(() -> decrypt(wave));
            double closing = seconds(() -> scheduler.close(wave.id(), now.plusSeconds(3_600)));
            table.add("opening (allocating the slots), s", opening);
            table.add(DECRYPTION, decryption);
            table.add(CLOSE, closing);
            table.add("closing / decryption", closing / decryption);
        }

        /** Not in a pool that forks: who commits for others would take up another ballot meanwhile, and wait for itself. */
        private void fill(Wave wave) throws InterruptedException, ExecutionException {
            BallotCodec form = new BallotCodec(wave.questions());
            List<String> ids = new Company(people).people();
            ExecutorService pool = Executors.newFixedThreadPool(submitters);
            try {
                for (Future<Object> cast : pool.invokeAll(IntStream.range(0, people)
                        .mapToObj(i -> Executors.callable(() -> cast(wave, ids.get(i), form.encode(ballot(i)))))
                        .toList())) {
                    cast.get();
                }
            } finally {
                pool.shutdown();
            }
        }

        private void cast(Wave wave, String person, byte[] ballot) {
            byte[] envelope = storage.vault.seal(wave.id(), ballot);
            if (storage.responses.cast(wave.id(), person, envelope) != SealedResponses.Cast.STORED) {
                throw new IllegalStateException("a ballot was refused");
            }
        }

        private void decrypt(Wave wave) {
            long opened = storage.responses.slots(wave.id()).parallelStream()
                    .map(slot -> storage.vault.open(wave.id(), slot.sealed().value()))
                    .flatMap(Optional::stream)
                    .count();
            if (opened != people) {
                throw new IllegalStateException("only " + opened + " ballots could be opened");
            }
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Ballot ballot(int number) {
        Map<String, Answer> answers = Map.of(
                "satisfaction", new Answer.Point(1 + number % 5),
                "ease", new Answer.Point(1 + number % 7),
                "recommend", new Answer.Point(number % 11),
                "pain", new Answer.Chosen(Set.of(number % 3)),
                "one-thing", new Answer.Words("Words, number " + number, CommentReaders.OWNERS));
        return new Ballot(number / 100, true, answers);
    }

    /** A clock that is set by hand. */
    private static final class Clock {
        private Instant now = START;

        Instant now() {
            return now;
        }
    }
}
