package dev.candor.core.ui;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.scheduling.AffectedWave;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says what is foreseen of a planned start. Names nobody, and no number of people.
 *
 * @param when words for an instant, such as with the reader's time
 */
record StartForecastText(Surveys surveys, Function<Instant, String> when) {
    /** What becomes of this start, in sentences about "it". */
    String of(PlannedStart start, StartForecast forecast) {
        String planned = when.apply(start.at());
        if (forecast instanceof StartForecast.OnTime onTime) {
            return "It opens on " + planned + closes(onTime.wave().closes());
        } else if (forecast instanceof StartForecast.Delayed delayed) {
            return delayed.why().map(why -> cannot(planned, why)).orElse("It has not opened on " + planned + ".")
                    + " As things are, it opens on "
                    + when.apply(delayed.wave().at()) + closes(delayed.wave().closes());
        } else if (forecast instanceof StartForecast.Blocked blocked) {
            return cannot(planned, blocked.why())
                    + blocked.nearest()
                            .map(time -> " The next time that works is " + when.apply(time) + ".")
                            .orElse("");
        } else if (forecast instanceof StartForecast.Held) {
            return "It opens on " + planned + " only if an owner has answered its last result by then.";
        }
        return "Candor cannot tell yet whether it can open on " + planned + ": "
                + MarkupEscape.of(((StartForecast.Unknown) forecast).why()) + ".";
    }

    private String closes(Instant closes) {
        return " and closes on " + when.apply(closes) + ".";
    }

    private static String cannot(String planned, String why) {
        return "It cannot open on " + planned + ": " + MarkupEscape.of(why) + ".";
    }

    /** What becomes of the same survey's next scheduled wave, on a line of its own. */
    String next(ForecastWave wave) {
        String due =
                "\nThe next one, " + (wave.waitReason().isEmpty() ? "on " : "due on ") + when.apply(wave.due()) + ", ";
        if (wave.outcome() instanceof ForecastWave.Outcome.Opens opens) {
            return due
                    + (wave.waitReason().isEmpty() ? "is opened as well." : "opens on " + when.apply(opens.at()) + ".");
        }
        return wave.outcome() instanceof ForecastWave.Outcome.Skipped skipped
                ? due + "is skipped: " + MarkupEscape.of(wave.waitReason().orElse(skipped.why())) + "."
                : "";
    }

    /** Which other survey suffers first, on a line of its own, and when none would; empty if none does. */
    String harm(List<AffectedWave> affected, Optional<Instant> harmless) {
        return affected.stream()
                .findFirst()
                .map(first -> "\n*This gets in the way of "
                        + MarkupEscape.of(surveys.quotedName(first.survey())) + ", due on "
                        + when.apply(first.opens()) + ":* " + suffering(first) + others(affected.size() - 1)
                        + harmless.map(time ->
                                        " The next time that gets in no survey's way is " + when.apply(time) + ".")
                                .orElse(""))
                .orElse("");
    }

    private String suffering(AffectedWave wave) {
        return wave.instead()
                .map(instead -> instead.equals(wave.opens())
                        ? "it would ask fewer people."
                        : "it would open on " + when.apply(instead) + ".")
                .orElse("it could not open then.");
    }

    private static String others(int more) {
        return more == 0
                ? ""
                : " " + more + (more == 1 ? " later survey suffers, too." : " later surveys suffer, too.");
    }
}
