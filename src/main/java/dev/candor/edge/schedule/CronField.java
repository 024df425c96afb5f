package dev.candor.edge.schedule;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One part of a cron expression, read strictly.
 *
 * @param values at least one
 * @param isAny whether it holds every value of the part's range
 */
record CronField(SortedSet<Integer> values, boolean isAny) {
    private static final Pattern ITEM = Pattern.compile("(\\*|(\\w+)(?:-(\\w+))?)(?:/(\\d{1,4}))?");

    /** Allowed values of a part: its name in messages, its range, and names of values, the first for {@code least}. */
    record Range(String what, int least, int most, boolean wraps, List<String> names, String hint) {
        Range(String what, int least, int most, boolean wraps) {
            this(what, least, most, wraps, List.of(), "write numbers from " + least + " to " + most);
        }

        /** Value of a number, or of a name in either case. */
        int value(String word) {
            int name = names.indexOf(word.toUpperCase(Locale.ROOT));
            if (name >= 0) {
                return least + name;
            }
            int number = word.matches("\\d{1,4}") ? Integer.parseInt(word) : -1;
            if (number < least || number > most) {
                throw new InvalidCronException("'" + word + "' cannot be the " + what + " (" + hint(word) + ")");
            }
            return number;
        }

        /** Way out: the name that the word begins with, or how values are written. */
        private String hint(String word) {
            String upper = word.toUpperCase(Locale.ROOT);
            return names.stream()
                    .filter(name -> upper.matches(name + "[A-Z]+"))
                    .findFirst()
                    .map(name -> "did you mean " + name + "?")
                    .orElse(hint);
        }
    }

    /** Reads {@code *}, values, ranges (which may wrap), steps, and lists of these. */
    static CronField read(String text, Range range) {
        SortedSet<Integer> values = new TreeSet<>();
        for (String item : text.split(",", -1)) {
            Matcher matcher = ITEM.matcher(item);
            if (!matcher.matches()) {
                throw new InvalidCronException(
                        "'" + item + "' cannot be the " + range.what + " (" + range.hint(item) + ")");
            }
            add(matcher, range, values);
        }
        return new CronField(values, values.size() == range.most - range.least + 1);
    }

    private static void add(Matcher item, Range range, SortedSet<Integer> values) {
        boolean any = "*".equals(item.group(1));
        String step = item.group(4);
        int from = any ? range.least : range.value(item.group(2));
        int last = any || (item.group(3) == null && step != null) ? range.most : from;
        int to = item.group(3) == null ? last : range.value(item.group(3));
        int size = range.most - range.least + 1;
        int by = step == null ? 1 : Integer.parseInt(step);
        if (by < 1 || by >= size) {
            throw new InvalidCronException(
                    "'" + item.group() + "' takes steps of " + step + " where 1 to " + (size - 1) + " fit");
        }
        if (to < from && !range.wraps) {
            throw new InvalidCronException(
                    "'" + item.group() + "' ends before it begins; write the earlier " + range.what + " first");
        }
        int length = Math.floorMod(to - from, size);
        for (int i = 0; i <= length; i += by) {
            values.add(range.least + Math.floorMod(from - range.least + i, size));
        }
    }

    /** A form that Quartz cannot misread. */
    String text() {
        return isAny ? "*" : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
