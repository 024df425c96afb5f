package dev.candor.core.ui.report;

import java.time.LocalDate;
import java.util.List;

/** Who read which product's page on which day, by role. Holds no person and no time of day, on purpose. */
public interface ReadingLog {
    /** How many days a reading is kept. */
    int DAYS_KEPT = 90;

    /** Adds a reading, once a day for each product and role, and deletes those that have been kept for long enough. */
    void add(Reading reading);

    /** The readings of this day and later, newest first, then by product and role. */
    List<Reading> since(LocalDate day);

    /** A reading of a product's page. */
    record Reading(LocalDate day, String product, Role role) {}

    /** What a reader is to a product. */
    enum Role {
        OWNER,
        ADMIN,
        EVERYONE
    }
}
