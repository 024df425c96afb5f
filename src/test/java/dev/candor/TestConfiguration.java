package dev.candor;

import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.ConfigurationReader;
import dev.candor.edge.config.ConfigurationResult;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/** Reads configurations without mistakes, whose schedules may all lie in the past. */
public final class TestConfiguration {
    private TestConfiguration() {}

    public static Configuration shipped() {
        return read(Path.of("config/candor.yaml"));
    }

    public static Configuration read(Path file) {
        ConfigurationResult result = new ConfigurationReader(
                        CronSchedule::fault, new CronSchedule(ZoneOffset.UTC)::next, Instant.EPOCH)
                .read(file);
        return ((ConfigurationResult.Valid) result).configuration();
    }
}
