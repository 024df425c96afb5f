package dev.candor.edge.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads when things happen: cron expressions and durations. */
final class ScheduleReader {
    static final Duration LONGEST_WAVE = Duration.ofDays(60);

    private static final Duration BETWEEN_DIGESTS = Duration.ofHours(1);
    private static final int ENOUGH = 60;

    private final CronCheck cronCheck;
    private final FiringTimes firings;
    private final Instant from;

    /** Looks from then on when schedules come. */
    ScheduleReader(CronCheck cronCheck, FiringTimes firings, Instant from) {
        this.cronCheck = cronCheck;
        this.firings = firings;
        this.from = from;
    }

    /** A cron expression that is one; empty after a mistake. */
    Optional<String> cron(YamlValue value) {
        return value.text().map(String::strip).filter(cron -> {
            Optional<String> problem = cronCheck.problem(cron);
            problem.ifPresent(
                    words -> value.mistake(
                            value.quoted()
                                    + " is not a schedule, " + words
                                    + "; write second, minute, hour, day, month and weekday like \"0 0 10 ? * TUE\" (Tuesdays at 10:00)"));
            return problem.isEmpty() && comes(value, cron);
        });
    }

    private boolean comes(YamlValue value, String cron) {
        boolean comes = firings.next(cron, from).isPresent();
        if (!comes && firings.next(cron, Instant.EPOCH).isPresent()) {
            value.mistake(value.quoted() + " comes no more, its last date is past; write a later year, or take it out");
        } else if (!comes) {
            value.mistake(value.quoted() + " never comes: no month that it names has such a day; name one that has");
        }
        return comes;
    }

    /** Notes a mistake if waves on this schedule would be skipped because the one before is open still. */
    void checkPace(YamlValue value, String cron, Duration openFor) {
        shortestPause(cron).filter(pause -> pause.compareTo(openFor) < 0).ifPresent(pause -> {
            value.mistake(value.quoted() + " comes again " + words(pause) + " later, while a wave is open for "
                    + words(openFor) + ", and would be skipped; " + tooOften(pause) + ", or make open_for shorter");
        });
    }

    /** The schedule of the digest, which comes once an hour at the most. */
    Optional<String> digest(YamlValue value) {
        return cron(value).filter(cron -> {
            Optional<Duration> pause = shortestPause(cron).filter(p -> p.compareTo(BETWEEN_DIGESTS) < 0);
            pause.ifPresent(p -> value.mistake(value.quoted() + " comes again " + words(p)
                    + " later, and once an hour is the most for a digest; " + tooOften(p)));
            return pause.isEmpty();
        });
    }

    private static String tooOften(Duration pause) {
        return pause.compareTo(Duration.ofMinutes(1)) < 0
                ? "write 0 as the first part, which is the second"
                : pause.compareTo(Duration.ofHours(1)) < 0
                        ? "write one number as the second part, which is the minute"
                        : "let it come less often";
    }

    private Optional<Duration> shortestPause(String cron) {
        Optional<Duration> shortest = Optional.empty();
        Optional<Instant> last = firings.next(cron, from);
        for (int i = 0; i < ENOUGH && last.isPresent(); i++) {
            Optional<Instant> next = firings.next(cron, last.get());
            Duration pause = Duration.between(last.get(), next.orElse(Instant.MAX));
            shortest = Optional.of(shortest.filter(s -> s.compareTo(pause) <= 0).orElse(pause));
            last = next;
        }
        return shortest;
    }

    /** As people say it where it is whole in some unit, such as {@code 5 days}; otherwise as Java writes it. */
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

    /** How long a wave stays open. */
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
     * When a wave reminds, in rising order.
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

    /** As an operator writes it, for Java would make hours of days. */
    private static String inDays(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()))
                ? "P" + duration.toDays() + "D"
                : duration.toString();
    }

    /** A time that is longer than none. */
    static Optional<Duration> duration(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                Duration duration = Duration.parse(text);
                if (duration.compareTo(Duration.ZERO) > 0) {
                    return Optional.of(duration);
                }
                value.mistake(value.quoted() + " is no time at all; write it like P5D (five days) or PT30S");
            } catch (DateTimeException e) {
                value.mistake(value.quoted() + " is not a duration; write it like P5D (five days) or PT30S");
            }
            return Optional.empty();
        });
    }
}
