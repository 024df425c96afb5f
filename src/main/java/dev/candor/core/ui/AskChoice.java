package dev.candor.core.ui;

import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an owner has chosen so far: what to ask, for how long, and when.
 *
 * @param survey id of a survey, or {@link #OWN}; empty: none is chosen
 * @param openFor empty: as usual for the survey
 * @param start empty: now
 * @param surveyField id of the field in which the survey is chosen
 * @param planned the planned start of the survey that the form shows; a change of it is a change of the plan
 */
record AskChoice(
        String survey,
        Optional<Duration> openFor,
        Optional<Instant> start,
        String surveyField,
        Optional<Instant> planned) {
    /** Stands for questions that are still to be written. */
    static final String OWN = "own";

    static final String SURVEY_FIELD = "survey";
    private static final String OPEN_FOR_FIELD = "open_for";
    private static final String START_FIELD = "start";

    /** This survey, as usual and now. */
    static AskChoice of(String survey) {
        return new AskChoice(survey, Optional.empty(), Optional.empty(), SURVEY_FIELD, Optional.empty());
    }

    /**
     * This survey in place of what is chosen in an open form. The field has another id, because Slack keeps what is chosen in
     * a field that it knows.
     */
    static AskChoice inPlace(String survey) {
        return new AskChoice(survey, Optional.empty(), Optional.empty(), SURVEY_FIELD + "." + survey, Optional.empty());
    }

    /** Reads what is filled into the form; values that it does not offer count as not chosen. */
    static AskChoice read(Map<String, List<String>> values) {
        String surveyField = field(values, SURVEY_FIELD);
        String openForField = field(values, OPEN_FOR_FIELD);
        return new AskChoice(
                first(values, surveyField).orElse(""),
                first(values, openForField).flatMap(AskModal::openFor),
                first(values, field(values, START_FIELD)).flatMap(AskChoice::instant),
                surveyField,
                Optional.of(openForField)
                        .filter(field -> field.startsWith(OPEN_FOR_FIELD + "."))
                        .flatMap(field -> instant(field.substring(OPEN_FOR_FIELD.length() + 1))));
    }

    private static String field(Map<String, List<String>> values, String prefix) {
        return values.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .findFirst()
                .orElse(prefix);
    }

    private static Optional<Instant> instant(String seconds) {
        return Optional.of(seconds)
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(digits -> Instant.ofEpochSecond(Long.parseLong(digits)));
    }

    /** The same choice in a form that shows the planned start of this survey, if there is one. */
    AskChoice showing(Optional<PlannedStart> plan, Optional<Survey> usual) {
        Optional<Instant> shown = plan.map(PlannedStart::at).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        if (shown.equals(planned)) {
            return this;
        }
        return plan.isPresent()
                ? new AskChoice(
                        survey,
                        plan.map(PlannedStart::openFor)
                                .filter(length -> usual.filter(
                                                now -> now.openFor().equals(length))
                                        .isEmpty()),
                        shown,
                        surveyField,
                        shown)
                : new AskChoice(survey, Optional.empty(), Optional.empty(), surveyField, shown);
    }

    /** Id of the field with the start. Another one for each plan, because Slack keeps what is chosen in a field that it knows. */
    String startField() {
        return ofPlan(START_FIELD);
    }

    /** Id of the field that says how long the survey is open. */
    String openForField() {
        return ofPlan(OPEN_FOR_FIELD);
    }

    private String ofPlan(String field) {
        return field + planned.map(at -> "." + at.getEpochSecond()).orElse("");
    }

    private static Optional<String> first(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }

    /** The survey, open for as long as chosen. */
    Survey applyTo(Survey chosen) {
        return openFor.map(chosen::withOpenFor).orElse(chosen);
    }
}
