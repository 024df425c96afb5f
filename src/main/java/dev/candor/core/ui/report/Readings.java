package dev.candor.core.ui.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Records readings, each once a day, without touching the log for those already in it. */
public final class Readings {
    private final ReadingLog log;
    private final Set<ReadingLog.Reading> ofToday = new HashSet<>();

    public Readings(ReadingLog log) {
        this.log = log;
    }

    /** Records that somebody in this role reads this product's page. */
    public synchronized void add(LocalDate day, String product, ReadingLog.Role role) {
        ofToday.removeIf(reading -> !reading.day().equals(day));
        ReadingLog.Reading reading = new ReadingLog.Reading(day, product, role);
        if (!ofToday.contains(reading)) {
            log.add(reading);
            ofToday.add(reading);
        }
    }
}
