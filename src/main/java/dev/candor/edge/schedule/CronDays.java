package dev.candor.edge.schedule;

import dev.candor.core.text.WordList;
import dev.candor.edge.schedule.CronField.Range;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of a cron expression: those of the month or those of the week.
 *
 * @param dayOfMonth in a form that Quartz cannot misread; {@code ?} if the weekday decides
 * @param weekday in a form that Quartz cannot misread; {@code ?} if the day of the month decides
 * @param words such as "every Tuesday" or "the first Wednesday"
 * @param isOfMonth whether "of the month" belongs after the words
 */
record CronDays(String dayOfMonth, String weekday, String words, boolean isOfMonth) {
    private static final Range MONTHDAY = new Range(
            "day of the month", 1, 31, true, List.of(), "write numbers from 1 to 31, L for the last day, or 15W");
    private static final Range WEEKDAY = new Range(
            "weekday",
            1,
            7,
            true,
            List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
            "write days like TUE,THU or MON-FRI, the first Wednesday of the month WED#1, the last Friday FRIL");
    private static final List<String> WEEK =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final String TO = " to ";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    private static final Pattern BEFORE_LAST = Pattern.compile("L(?:-(\\d{1,2}))?(W?)");
    private static final Pattern NEAREST = Pattern.compile("(\\d{1,2})W");
    private static final Pattern NTH = Pattern.compile("(\\w+)#([1-5])");
    private static final Pattern LAST = Pattern.compile("(\\w+)L");
    private static final int MAX_DAYS_BEFORE_LAST = 27;

    /** Reads both parts; exactly one must be {@code ?}. */
    static CronDays read(String dayOfMonth, String weekday) {
        boolean noDay = "?".equals(dayOfMonth);
        if (noDay == "?".equals(weekday)) {
            throw new InvalidCronException("the day of the month is '" + dayOfMonth + "' and the weekday '" + weekday
                    + "' where one of them, and one alone, must be ?");
        }
        return noDay ? ofWeek(weekday.toUpperCase(Locale.ROOT)) : ofMonth(dayOfMonth.toUpperCase(Locale.ROOT));
    }

    private static CronDays ofMonth(String text) {
        Matcher last = BEFORE_LAST.matcher(text);
        if (last.matches()) {
            return daysBeforeLast(text, last.group(1), !last.group(2).isEmpty());
        }
        Matcher nearest = NEAREST.matcher(text);
        if (nearest.matches()) {
            int day = MONTHDAY.value(nearest.group(1));
            return new CronDays(day + "W", "?", "the day from Monday to Friday nearest to the " + nth(day), true);
        }
        CronField days = CronField.read(text, MONTHDAY);
        String words = "the " + list(days.values(), CronDays::nth);
        return new CronDays(days.text(), "?", days.isAny() ? "every day" : words, !days.isAny());
    }

    private static CronDays daysBeforeLast(String text, String before, boolean working) {
        String words = "the last day";
        if (before != null) {
            int days = Integer.parseInt(before);
            if (days < 1 || days > MAX_DAYS_BEFORE_LAST) {
                throw new InvalidCronException("'" + text + "' counts " + days
                        + " days from the last day of the month where 1 to " + MAX_DAYS_BEFORE_LAST + " fit");
            }
            words = (days == 1 ? "the day" : days + " days") + " before the last day";
        }
        if (working) {
            words = before == null
                    ? "the last day from Monday to Friday"
                    : "the day from Monday to Friday nearest to " + words;
        }
        return new CronDays(text, "?", words, true);
    }

    private static CronDays ofWeek(String text) {
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            int day = WEEKDAY.value(nth.group(1));
            int ordinal = Integer.parseInt(nth.group(2));
            return new CronDays("?", day + "#" + ordinal, "the " + ORDINALS.get(ordinal - 1) + " " + name(day), true);
        }
        Matcher last = LAST.matcher(text);
        if (last.matches()) {
            int day = WEEKDAY.value(last.group(1));
            return new CronDays("?", day + "L", "the last " + name(day), true);
        }
        CronField days = CronField.read(text, WEEKDAY);
        return new CronDays("?", days.text(), days.isAny() ? "every day" : every(days), false);
    }

    private static String every(CronField days) {
        List<Integer> fromMonday = days.values().stream()
                .map(day -> Math.floorMod(day - 2, WEEK.size()))
                .sorted()
                .toList();
        String list = list(fromMonday, WEEK::get);
        return "every " + (list.contains(TO) ? "day from " : "") + list;
    }

    private static String name(int day) {
        return WEEK.get(Math.floorMod(day - 2, WEEK.size()));
    }

    private static String nth(int day) {
        boolean teen = day / 10 == 1;
        String end = List.of("th", "st", "nd", "rd", "th").get(teen ? 0 : Math.min(day % 10, 4));
        return day + end;
    }

    /** Joins rising numbers as words; more than two consecutive ones become a range. */
    static String list(Collection<Integer> rising, IntFunction<String> word) {
        List<Integer> all = List.copyOf(rising);
        int first = all.get(0);
        int last = all.get(all.size() - 1);
        return all.size() > 2 && last - first == all.size() - 1
                ? word.apply(first) + TO + word.apply(last)
                : WordList.and(all.stream().map(word::apply).toList());
    }
}
