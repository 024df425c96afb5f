package dev.candor.edge.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads when things happen: cron expressions and durations. */
final class Schedules {
    static final Duration LONGEST_WAVE = Duration.ofDays(60);

    private final CronCheck cronCheck;

    Schedules(CronCheck cronCheck) {
        this.cronCheck = cronCheck;
    }

    Optional<String> cron(Value value) {
        Optional<String> cron = value.text().map(String::strip);
        cron.flatMap(cronCheck::problem)
                .ifPresent(
                        problem -> value.mistake(
                                value.quoted()
                                        + " is not a schedule, " + problem
                                        + "; write second, minute, hour, day, month and weekday like \"0 0 10 ? * TUE\" (Tuesdays at 10:00)"));
        return cron;
    }

    /** How long a wave stays open. */
    static Optional<Duration> openFor(Value value) {
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
    static List<Duration> reminders(Value value, int most, Optional<Duration> openFor) {
        List<Value> items = value.items();
        if (items.size() > most) {
            value.mistake(items.size() + " reminders are too many; " + most + " are the most");
        }
        List<Duration> reminders = new ArrayList<>();
        for (Value item : items) {
            duration(item).ifPresent(reminder -> {
                check(item, reminder, reminders, openFor);
                reminders.add(reminder);
            });
        }
        return reminders;
    }

    private static void check(Value item, Duration reminder, List<Duration> earlier, Optional<Duration> openFor) {
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
    static Optional<Duration> duration(Value value) {
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
