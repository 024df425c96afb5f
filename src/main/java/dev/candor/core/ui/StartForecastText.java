package dev.candor.core.ui;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.PlannedStart;
import java.time.Instant;
import java.util.function.Function;

/**
 * Says what is foreseen of a planned start. Names nobody, and no number of people.
 *
 * @param days the workspace's calendar
 * @param when words for an instant, such as with the reader's time
 */
record StartForecastText(CalendarDays days, Function<Instant, String> when) {
    /** What becomes of this start, in sentences about "it". */
    String of(PlannedStart start, StartForecast forecast) {
        String planned = when.apply(start.at());
        String closes = " and closes on " + when.apply(days.plus(start.at(), start.openFor())) + ".";
        if (forecast instanceof StartForecast.OnTime) {
            return "It opens on " + planned + closes;
        } else if (forecast instanceof StartForecast.Delayed delayed) {
            return cannot(planned, delayed.why()) + " As things are, it opens on "
                    + when.apply(delayed.wave().at()) + " instead" + closes;
        } else if (forecast instanceof StartForecast.Blocked blocked) {
            return cannot(planned, blocked.why())
                    + blocked.nearest()
                            .map(time -> " The next time that works is " + when.apply(time) + ".")
                            .orElse(" As things are, no later time is known that works.");
        } else if (forecast instanceof StartForecast.Held) {
            return "On " + planned + " it opens only if an owner has answered its last result by then.";
        }
        return "Whether it can open on " + planned + " cannot be foreseen right now: "
                + MarkupEscape.of(((StartForecast.Unknown) forecast).why()) + ".";
    }

    private static String cannot(String planned, String why) {
        return "It cannot open on " + planned + ": " + MarkupEscape.of(why) + ".";
    }
}
