package dev.candor.edge.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads cron expressions and durations. */
final class ScheduleReader {
    static final Duration LONGEST_WAVE = Duration.ofDays(60);

    private static final Duration MIN_DIGEST_INTERVAL = Duration.ofHours(1);
    private static final int FIRINGS_CHECKED = 60;

    private final CronCheck cronCheck;
    private final FiringTimes firings;
    private final Instant from;

    /** Checks the firing times of schedules from this instant on. */
    ScheduleReader(CronCheck cronCheck, FiringTimes firings, Instant from) {
        this.cronCheck = cronCheck;
        this.firings = firings;
        this.from = from;
    }

    /** A valid cron expression that fires; empty after a mistake. */
    Optional<String> cron(YamlValue value) {
        return value.text().map(String::strip).filter(cron -> {
            Optional<String> problem = cronCheck.problem(cron);
            problem.ifPresent(
                    words -> value.mistake(
                            value.quoted()
                                    + " is not a schedule, " + words
                                    + "; write second, minute, hour, day, month and weekday like \"0 0 10 ? * TUE\" (Tuesdays at 10:00)"));
            return problem.isEmpty() && fires(value, cron);
        });
    }

    private boolean fires(YamlValue value, String cron) {
        boolean fires = firings.next(cron, from).isPresent();
        if (!fires && firings.next(cron, Instant.EPOCH).isPresent()) {
            value.mistake(
                    value.quoted() + " has no further date, the last one is past; write a later year, or take it out");
        } else if (!fires) {
            value.mistake(value.quoted() + " never comes: no month that it names has such a day; name one that has");
        }
        return fires;
    }

    /** Notes a mistake if the schedule fires again while a wave is open, which would skip the next wave. */
    void checkInterval(YamlValue value, String cron, Duration openFor) {
        shortestInterval(cron)
                .filter(interval -> interval.compareTo(openFor) < 0)
                .ifPresent(interval -> {
                    value.mistake(value.quoted() + " comes again " + words(interval)
                            + " later, while a wave is open for " + words(openFor) + ", and would be skipped; "
                            + tooOften(interval) + ", or make open_for shorter");
                });
    }

    /** The digest's schedule; more often than hourly is a mistake. */
    Optional<String> digest(YamlValue value) {
        return cron(value).filter(cron -> {
            Optional<Duration> interval = shortestInterval(cron).filter(p -> p.compareTo(MIN_DIGEST_INTERVAL) < 0);
            interval.ifPresent(p -> value.mistake(value.quoted() + " comes again " + words(p)
                    + " later, and once an hour is the most for a digest; " + tooOften(p)));
            return interval.isEmpty();
        });
    }

    private static String tooOften(Duration interval) {
        return interval.compareTo(Duration.ofMinutes(1)) < 0
                ? "write 0 as the first part, which is the second"
                : interval.compareTo(Duration.ofHours(1)) < 0
                        ? "write one number as the second part, which is the minute"
                        : "let it come less often";
    }

    private Optional<Duration> shortestInterval(String cron) {
        Optional<Duration> shortest = Optional.empty();
        Optional<Instant> last = firings.next(cron, from);
        for (int i = 0; i < FIRINGS_CHECKED && last.isPresent(); i++) {
            Optional<Instant> next = firings.next(cron, last.get());
            Duration interval = Duration.between(last.get(), next.orElse(Instant.MAX));
            shortest =
                    Optional.of(shortest.filter(s -> s.compareTo(interval) <= 0).orElse(interval));
            last = next;
        }
        return shortest;
    }

    /** In words where it is a whole number of one unit, such as {@code 5 days}; otherwise as ISO 8601. */
    private static String words(Duration time) {
        for (Unit unit : Unit.values()) {
            long number = time.dividedBy(unit.length);
            if (number > 0 && time.equals(unit.length.multipliedBy(number))) {
                return number + " " + unit.name().toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s");
            }
        }
        return time.toString();
    }

    private enum Unit {
        DAY(Duration.ofDays(1)),
        HOUR(Duration.ofHours(1)),
        MINUTE(Duration.ofMinutes(1)),
        SECOND(Duration.ofSeconds(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }
    }

    static Optional<Duration> openFor(YamlValue value) {
        return duration(value).filter(d -> {
            boolean fits = d.compareTo(LONGEST_WAVE) <= 0;
            if (!fits) {
                value.mistake(value.quoted() + " is longer than 60 days; write P60D or less");
            }
            return fits;
        });
    }

    /**
     * Delays of a wave's reminders, in rising order.
     *
     * @param openFor empty if it could not be read
     */
    static List<Duration> reminders(YamlValue value, int most, Optional<Duration> openFor) {
        List<YamlValue> items = value.items();
        if (items.size() > most) {
            value.mistake(items.size() + " reminders are too many; " + most + " are the most");
        }
        List<Duration> reminders = new ArrayList<>();
        for (YamlValue item : items) {
            duration(item).ifPresent(reminder -> {
                check(item, reminder, reminders, openFor);
                reminders.add(reminder);
            });
        }
        return reminders;
    }

    private static void check(YamlValue item, Duration reminder, List<Duration> earlier, Optional<Duration> openFor) {
        openFor.filter(close -> reminder.compareTo(close) >= 0)
                .ifPresent(close -> item.mistake(item.quoted()
                        + " is not before the close; remind sooner than open_for, which is " + inDays(close)));
        if (!earlier.isEmpty() && reminder.compareTo(earlier.get(earlier.size() - 1)) <= 0) {
            item.mistake(item.quoted() + " is not later than the reminder before it; write them in rising order");
        }
    }

    /** In days where that is exact: {@link Duration#toString} writes hours. */
    private static String inDays(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }

    /** A positive duration. */
    static Optional<Duration> duration(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                Duration duration = Duration.parse(text);
                if (duration.compareTo(Duration.ZERO) > 0) {
                    return Optional.of(duration);
                }
                value.mistake(value.quoted() + " is not longer than zero; write it like P5D (five days) or PT30S");
            } catch (DateTimeException e) {
                value.mistake(value.quoted() + " is not a duration; write it like P5D (five days) or PT30S");
            }
            return Optional.empty();
        });
    }
}
