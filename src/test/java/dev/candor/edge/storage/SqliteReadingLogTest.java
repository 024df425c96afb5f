package dev.candor.edge.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ui.report.ReadingLog.Reading;
import dev.candor.core.ui.report.ReadingLog.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadingLogTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    @TempDir
    Path folder;

    @Test
    void a_reading_is_kept_once_a_day_for_each_product_and_role() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("candor.db"))) {
            SqliteReadingLog log = new SqliteReadingLog(database);
            log.add(new Reading(DAY, "ci", Role.OWNER));
            log.add(new Reading(DAY, "ci", Role.OWNER));
            log.add(new Reading(DAY, "ci", Role.EVERYONE));
            log.add(new Reading(DAY.minusDays(1), "jenkins", Role.ADMIN));
            log.add(new Reading(DAY.minusDays(9), "ci", Role.OWNER));
            assertThat(log.since(DAY.minusDays(1)))
                    .containsExactly(
                            new Reading(DAY, "ci", Role.EVERYONE),
                            new Reading(DAY, "ci", Role.OWNER),
                            new Reading(DAY.minusDays(1), "jenkins", Role.ADMIN));
        }
    }

    @Test
    void a_reading_is_deleted_after_ninety_days() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("candor.db"))) {
            SqliteReadingLog log = new SqliteReadingLog(database);
            log.add(new Reading(DAY.minusDays(91), "ci", Role.OWNER));
            log.add(new Reading(DAY.minusDays(90), "ci", Role.OWNER));
            log.add(new Reading(DAY, "ci", Role.OWNER));
            assertThat(log.since(DAY.minusYears(1))).extracting(Reading::day).containsExactly(DAY, DAY.minusDays(90));
        }
    }
}
