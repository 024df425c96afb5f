package dev.candor;

import dev.candor.core.scheduling.RetryBackoff;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.ConfigurationDifference;
import dev.candor.edge.config.ConfigurationReader;
import dev.candor.edge.config.ConfigurationResult;
import dev.candor.edge.config.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up changes of the configuration file without a restart, all of them or none. It compares contents, not times: so it
 * sees a file that is replaced, the links of a Kubernetes ConfigMap, and network file systems.
 */
public final class ConfigurationWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

    private final Path file;
    private final ConfigurationReader reader;
    private final App app;
    private final InstantSource clock;
    private volatile String inForce;
    private volatile String onDisk;
    private String judged;
    private List<String> mistakes = List.of();
    private final RetryBackoff backoff = new RetryBackoff();
    private final Deque<Runnable> alerts = new ArrayDeque<>();

    /**
     * Watches this file for that app.
     *
     * @param inForce {@link #fingerprint} of the contents with which the app was built
     */
    public ConfigurationWatch(Path file, String inForce, App app, InstantSource clock) {
        this.file = file;
        this.reader = Main.reader(Instant.EPOCH);
        this.app = app;
        this.clock = clock;
        this.inForce = inForce;
        this.onDisk = inForce;
        this.judged = inForce;
        app.alerts().configurationRepaired();
    }

    /** Identifies the contents of a file; one that cannot be read has none, but a reason. */
    public static String fingerprint(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Reads the file if its contents have changed and are the same as at the poll before, so that nobody is writing it. */
    public synchronized void poll() {
        String now = fingerprint(file);
        boolean settled = now.equals(onDisk);
        onDisk = now;
        if (settled && !now.equals(judged)) {
            read(now);
        }
        sendAlerts();
    }

    /** Reads the file at once, whether it has changed or not. */
    public synchronized void readNow() {
        onDisk = fingerprint(file);
        read(onDisk);
        sendAlerts();
    }

    /** Tells the admins; where that fails, as on a full disk, it is tried again at later polls. */
    private void sendAlerts() {
        backoff.run("telling the admins about " + file, clock.instant(), () -> {
            while (!alerts.isEmpty()) {
                alerts.element().run();
                alerts.remove();
            }
        });
    }

    /** Whether the contents of the file are those in force. */
    public boolean isInForce() {
        return onDisk.equals(inForce);
    }

    private void read(String contents) {
        ConfigurationResult result = reader.read(file);
        if (!fingerprint(file).equals(contents)) {
            return; // It was written in between: the next poll sees that.
        }
        if (result instanceof ConfigurationResult.Invalid invalid) {
            judged = contents;
            refuse(invalid.mistakes().stream().map(Mistake::toString).toList());
        } else {
            Configuration changed = ((ConfigurationResult.Valid) result).configuration();
            String difference = ConfigurationDifference.words(app.configuration(), changed);
            app.reload(changed);
            inForce = contents;
            judged = contents;
            tell(changed, difference);
        }
    }

    private void refuse(List<String> found) {
        found.forEach(LOG::warn);
        LOG.warn("{} is not taken up: the settings of before stay in force", file);
        boolean others = !found.equals(mistakes);
        mistakes = found;
        alerts.add(() -> app.alerts().configurationMistaken(found, others));
    }

    private void tell(Configuration changed, String difference) {
        mistakes = List.of();
        alerts.add(() -> app.alerts().configurationRepaired());
        LOG.info("{} is in force: {}", file, difference);
        ConfigurationReport report = new ConfigurationReport(changed, clock.instant());
        report.warnings().forEach(LOG::warn);
        report.orphans(app.openWaves()).forEach(LOG::warn);
    }
}
