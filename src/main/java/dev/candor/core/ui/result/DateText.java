package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months as people read them. */
final class DateText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private DateText() {}

    /** The day on which a release's wave closed, such as {@code 3 November 2026}. */
    static String day(Release release) {
        return DAY.format(release.heading().closed());
    }

    /** The same for a list, such as {@code 3 Nov 2026}. */
    static String brief(Release release) {
        return SHORT.format(release.heading().closed());
    }

    /** Such as {@code November 2026}. */
    static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
