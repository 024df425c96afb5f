package dev.candor.core.ui.result;

import java.time.LocalDate;

/** How the time over which a share moved is told. */
enum MovementSpan {
    /** Up to now. */
    SINCE,
    /** Up to a day that may be long past. */
    BETWEEN;

    /** Such as {@code since 3 March}, or {@code between 3 March and 9 June}. */
    String of(LocalDate first, LocalDate last) {
        String from = DateTimeText.since(first, last);
        return this == SINCE ? "since " + from : "between " + from + " and " + DateTimeText.since(last, last);
    }
}
