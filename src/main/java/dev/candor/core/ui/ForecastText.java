package dev.candor.core.ui;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.GroupSize;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.scheduling.ScheduleForecast;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a forecast as plain text, with lines of at most {@value #WIDTH} characters. */
public final class ForecastText {
    private static final int WIDTH = 100;

    private final Catalogue catalogue;
    private final ExpectedResult forecast;
    private final ZoneId zone;
    private final Set<String> planned;
    private final int column;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> lastGroups = new HashMap<>();

    private ForecastText(
            Catalogue catalogue, ExpectedResult forecast, ZoneId zone, ScheduleForecast.Outcome.Planned plan) {
        this.catalogue = catalogue;
        this.forecast = forecast;
        this.zone = zone;
        planned = plan.waves().stream().map(wave -> wave.survey().id()).collect(Collectors.toSet());
        column = Stream.concat(catalogue.surveys().stream().map(Survey::id), planned.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /**
     * Renders these waves.
     *
     * @param input state from which the forecast began
     * @param policy privacy policy of the waves
     * @param zone timezone of the dates
     */
    public static List<String> of(
            Catalogue catalogue,
            ForecastInput input,
            Policy policy,
            ZoneId zone,
            ScheduleForecast.Outcome.Planned plan) {
        ForecastText text = new ForecastText(catalogue, new ExpectedResult(input, policy), zone, plan);
        plan.waves().forEach(text::entry);
        text.explain();
        return List.copyOf(text.lines);
    }

    private void entry(ForecastWave entry) {
        if (lines.isEmpty()) {
            lines.add(row("opens", "survey", "asked", "answers", "groups", "favourable"));
        }
        String survey = entry.survey().id();
        if (entry.outcome() instanceof ForecastWave.Outcome.Opens opens) {
            wave(entry.survey(), opens);
        } else if (entry.outcome() instanceof ForecastWave.Outcome.Skipped) {
            lines.add(row(DatePatterns.COLUMN.format(entry.due().atZone(zone)), survey, "skipped", "", "", ""));
        } else {
            lines.add(row(DatePatterns.COLUMN.format(entry.due().atZone(zone)), survey, "waits", "", "", ""));
        }
        entry.waitReason().ifPresent(why -> note(entry, why));
        if (entry.outcome() instanceof ForecastWave.Outcome.Skipped skipped) {
            note(skipped.why());
        }
    }

    private void note(ForecastWave entry, String why) {
        note((entry.outcome() instanceof ForecastWave.Outcome.Opens
                        ? "was due " + DatePatterns.COLUMN.format(entry.due().atZone(zone))
                        : "cannot open")
                + ": " + why);
    }

    private void wave(Survey survey, ForecastWave.Outcome.Opens opens) {
        int answers = opens.expected().answersExpectedOf(opens.asked());
        List<GroupSize> shown = forecast.reportableGroups(survey, opens);
        lines.add(row(
                DatePatterns.COLUMN.format(opens.at().atZone(zone)),
                survey.id(),
                String.valueOf(RoundedHeadcount.of(opens.asked()).rounded()),
                answers + (forecast.isAssumed(survey) ? "*" : " "),
                shown.size() + " of " + opens.groups().size(),
                forecast.favourable(catalogue.productOf(survey), survey, opens)));
        String names = shown.stream().map(GroupSize::name).collect(Collectors.joining("; "));
        if (!names.isEmpty() && !names.equals(lastGroups.put(survey.id(), names))) {
            wrap("    groups shown: ", names);
        }
        if (!forecast.isEnough(answers)) {
            note("too few answers: most likely the whole result will be withheld");
        }
    }

    private String row(String when, String survey, String asked, String answers, String groups, String favourable) {
        return String.format(
                        Locale.ROOT,
                        "%-16s  %-" + column + "s  %7s  %8s  %8s  %-10s",
                        when,
                        survey,
                        asked,
                        answers,
                        groups,
                        favourable)
                .stripTrailing();
    }

    private void note(String words) {
        wrap("  ! ", words);
    }

    private void wrap(String start, String words) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : words.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }

    private void explain() {
        if (lines.isEmpty()) {
            lines.add("No wave is due in this time.");
        }
        lines.add("");
        wrap("", "asked: to the nearest five people.");
        wrap("", "answers: at the response rate of the survey's last result, or with a * at its expected_response.");
        wrap(
                "",
                "groups: how many are expected to be shown, which takes 30 answers and four groups. They are named when that changes.");
        wrap(
                "",
                "favourable: expected share for the first rating, with its likely range. Without an earlier result, "
                        + ExpectedResult.USUAL_FAVOURABLE + " % is assumed.");
        explainOpenings();
    }

    private void explainOpenings() {
        String often = catalogue
                .contactLimit()
                .map(ContactLimit::label)
                .orElse("as often as surveys are due: there is no attention key");
        wrap("", "One person is asked " + often + ".");
        List<String> onDemand = catalogue.surveys().stream()
                .filter(survey -> survey.schedule().isEmpty())
                .map(Survey::id)
                .filter(survey -> !planned.contains(survey))
                .toList();
        if (catalogue.surveys().stream().anyMatch(Survey::answerBeforeNext)) {
            wrap("", "Where answer_before_next is set, owners are expected to answer each result in time.");
        }
        if (!onDemand.isEmpty()) {
            wrap("", "Only when an owner asks, so not planned: " + String.join(", ", onDemand) + ".");
        }
    }

    /** Heading of a forecast of this period. */
    public static String title(Instant from, Instant end, ZoneId zone) {
        return "From " + DateTimeText.date(from.atZone(zone).toLocalDate()) + " to "
                + DateTimeText.date(end.atZone(zone).toLocalDate()) + ", in the time of " + zone + ":";
    }
}
