package dev.candor;

import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.ConfigurationReader;
import dev.candor.edge.config.ConfigurationResult;
import dev.candor.edge.config.Environment;
import dev.candor.edge.config.Mistake;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.audit.Audit;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "candor",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        description = "Anonymous pulse surveys about platform products, in Slack.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** Exit code for a mistake in the configuration, the environment or the arguments. */
    static final int EXIT_INVALID = 2;

    private static final int MAX_WEEKS = 104;
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PAST_MONTHS = 60;

    @Spec
    private CommandSpec spec;

    private Main() {
        spec = CommandSpec.create();
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The commands, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, result) -> {
            // The message of a refusal names the reason and the remedy; a stack trace would hide it.
            command.getErr().println("candor: " + failure.getMessage());
            return failure instanceof IllegalStateException ? EXIT_INVALID : 1;
        });
    }

    @Command(name = "serve", description = "Runs the bot.", mixinStandardHelpOptions = true)
    int serve(@Mixin ConfigOption config) throws InterruptedException {
        String contents = ConfigurationWatch.fingerprint(config.file);
        Optional<Configuration> configuration = configuration(config.file);
        Optional<Environment> environment = environment();
        if (configuration.isEmpty() || environment.isEmpty()) {
            return EXIT_INVALID;
        }
        requireNativeLibraries();
        App app = new App(configuration.get(), environment.get(), InstantSource.system());
        // Only now, because opening the app migrates an older database.
        warn(
                new ConfigurationReport(configuration.get(), now()),
                Optional.of(environment.get().database()));
        ConfigurationWatch watch = new ConfigurationWatch(config.file, contents, app, InstantSource.system());
        app.follow(watch);
        boolean unused = HangupSignal.handle(watch::readNow);
        CountDownLatch stopped = stoppedBy(app::close);
        app.start();
        stopped.await();
        return 0;
    }

    @Command(
            name = "check",
            description = "Validates the configuration, names every mistake, and says when each survey comes.",
            mixinStandardHelpOptions = true)
    int check(@Mixin ConfigOption config) {
        // A schedule without a further date is a mistake only here; a running bot keeps working with it.
        Optional<Configuration> configuration = configuration(config.file, now());
        if (configuration.isEmpty()) {
            return EXIT_INVALID;
        }
        ConfigurationReport report = new ConfigurationReport(configuration.get(), now());
        spec.commandLine().getOut().println(config.file + ": " + report.summary());
        report.schedules().forEach(spec.commandLine().getOut()::println);
        warn(report, Environment.database(System.getenv()));
        return 0;
    }

    @Command(
            name = "doctor",
            description = "Checks tokens, scopes, channels, database, vault and clock, one line each.",
            mixinStandardHelpOptions = true)
    int doctor(@Mixin ConfigOption config) {
        Optional<Configuration> configuration = configuration(config.file);
        Optional<Environment> environment = environment();
        if (configuration.isEmpty() || environment.isEmpty()) {
            return EXIT_INVALID;
        }
        requireNativeLibraries();
        return new Doctor(configuration.get(), environment.get(), InstantSource.system())
                .examine(spec.commandLine().getOut());
    }

    @Command(
            name = "plan",
            description = "Prints the waves to come: whom they ask, and what they can be expected to say.",
            mixinStandardHelpOptions = true)
    int plan(
            @Mixin ConfigOption config,
            @Option(
                            names = "--weeks",
                            defaultValue = "12",
                            description = "how many weeks to look ahead; ${DEFAULT-VALUE} if left out")
                    int weeks) {
        Optional<Configuration> configuration = configuration(config.file);
        Optional<Environment> environment = environment();
        if (isOutOfRange("--weeks", weeks, 1, MAX_WEEKS)) {
            return EXIT_INVALID;
        }
        if (configuration.isEmpty() || environment.isEmpty()) {
            return EXIT_INVALID;
        }
        CommandLine line = spec.commandLine();
        requireNativeLibraries();
        return new ForecastCommand(configuration.get(), environment.get(), InstantSource.system())
                .print(weeks, line.getOut(), line.getErr());
    }

    @Command(
            name = "audit",
            description = "Searches a copy of the database for anything that could link a person to an answer.",
            mixinStandardHelpOptions = true)
    int audit(
            @Option(
                            names = "--db",
                            required = true,
                            paramLabel = "FILE",
                            description = "the database, such as data/candor.db; it is never written to")
                    Path database,
            @Option(
                            names = "--vault",
                            paramLabel = "FOLDER",
                            description = "the vault that goes with it, if it is at hand; no key in it is read")
                    Optional<Path> vault) {
        requireNativeLibraries();
        Audit.Outcome outcome = Audit.of(database, vault);
        if (outcome instanceof Audit.Outcome.Refused refused) {
            printErrors(List.of(refused.why()));
            return EXIT_INVALID;
        }
        Audit.Outcome.Audited audited = (Audit.Outcome.Audited) outcome;
        audited.lines().forEach(spec.commandLine().getOut()::println);
        return audited.findings() == 0 ? 0 : 1;
    }

    @Command(
            name = "demo",
            description = "Runs the bot against a Slack workspace that is simulated in the browser.",
            mixinStandardHelpOptions = true)
    int demo(
            @Option(
                            names = "--port",
                            defaultValue = "4000",
                            description = "where the page is, ${DEFAULT-VALUE}; 0 for any free one")
                    int port,
            @Option(
                            names = "--config",
                            defaultValue = "config/candor.yaml",
                            description = "what is asked, ${DEFAULT-VALUE}")
                    Path config,
            @Option(
                            names = "--manifest",
                            defaultValue = "config/slack-manifest.yaml",
                            description = "how the app is installed, ${DEFAULT-VALUE}")
                    Path manifest,
            @Option(
                            names = "--past",
                            paramLabel = "MONTHS",
                            defaultValue = "12",
                            description = "how many months of results are there at the start, ${DEFAULT-VALUE}")
                    int past)
            throws InterruptedException {
        String contents = ConfigurationWatch.fingerprint(config);
        Optional<Configuration> configuration = configuration(config);
        if (configuration.isEmpty()) {
            return EXIT_INVALID;
        }
        if (isOutOfRange("--port", port, 0, MAX_PORT) || isOutOfRange("--past", past, 0, MAX_PAST_MONTHS)) {
            return EXIT_INVALID;
        }
        if (!Files.isReadable(manifest)) {
            printErrors(List.of("--manifest: " + manifest + " cannot be read; name a file that is there"));
            return EXIT_INVALID;
        }
        requireNativeLibraries();
        Demo demo = new Demo(TemporaryFolder.fastest(), Period.ofMonths(past)).following(config, contents);
        CountDownLatch stopped = stoppedBy(demo::close);
        URI address = demo.start(configuration.get(), manifest, port);
        spec.commandLine().getOut().println("\n  Candor's demo is at " + address + "  (stop it with Ctrl+C)\n");
        spec.commandLine().getOut().flush();
        stopped.await();
        return 0;
    }

    private boolean isOutOfRange(String option, int value, int least, int most) {
        if (value >= least && value <= most) {
            return false;
        }
        printErrors(List.of(option + ": " + value + " is out of range; write a number from " + least + " to " + most));
        return true;
    }

    /** Runs this when the process is told to stop; the latch opens when it has finished. */
    private static CountDownLatch stoppedBy(Runnable closing) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                closing.run();
            } finally {
                stopped.countDown();
            }
        }));
        return stopped;
    }

    private static void requireNativeLibraries() {
        TemporaryFolder.requireUsable(TemporaryFolder.ofThisProcess());
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }

    private void warn(ConfigurationReport report, Optional<String> database) {
        printErrors(report.warnings().stream().map(line -> "warning: " + line).toList());
        printErrors(database.map(report::orphans).orElse(List.of()).stream()
                .map(line -> "warning: " + line)
                .toList());
    }

    private Optional<Configuration> configuration(Path file) {
        return configuration(file, Instant.EPOCH);
    }

    private Optional<Configuration> configuration(Path file, Instant from) {
        ConfigurationResult reading = reader(from).read(file);
        if (reading instanceof ConfigurationResult.Invalid invalid) {
            printErrors(invalid.mistakes().stream().map(Mistake::toString).toList());
            return Optional.empty();
        }
        return Optional.of(((ConfigurationResult.Valid) reading).configuration());
    }

    static ConfigurationReader reader(Instant from) {
        return new ConfigurationReader(CronSchedule::fault, new CronSchedule(ZoneOffset.UTC)::next, from);
    }

    private Optional<Environment> environment() {
        Environment.Outcome outcome = Environment.read(System.getenv());
        if (outcome instanceof Environment.Outcome.Invalid invalid) {
            printErrors(invalid.mistakes());
            return Optional.empty();
        }
        return Optional.of(((Environment.Outcome.Valid) outcome).environment());
    }

    private void printErrors(List<String> mistakes) {
        mistakes.forEach(spec.commandLine().getErr()::println);
    }

    /** The option that names the configuration file. */
    static final class ConfigOption {
        @Option(
                names = "--config",
                required = true,
                paramLabel = "FILE",
                description = "the configuration, such as config/candor.yaml")
        private Path file = Path.of("config/candor.yaml");
    }
}
