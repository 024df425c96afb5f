package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The positions of a chart over time, which must have distinct labels. */
final class ChartDates {
    private ChartDates() {}

    /** The days of these releases, one for each in the same order; a second one on a day has a number. */
    static List<String> of(List<Release> releases) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> dates = new ArrayList<>();
        for (Release release : releases) {
            String date = DateTimeText.shortDate(release);
            int times = seen.merge(date, 1, Integer::sum);
            dates.add(times == 1 ? date : date + " (" + times + ")");
        }
        return dates;
    }
}
