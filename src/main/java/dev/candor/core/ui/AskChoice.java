package dev.candor.core.ui;

import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
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
 */
record AskChoice(String survey, Optional<Duration> openFor, Optional<Instant> start, String surveyField) {
    /** Stands for questions that are still to be written. */
    static final String OWN = "own";

    static final String SURVEY_FIELD = "survey";
    static final String OPEN_FOR_FIELD = "open_for";
    static final String START_FIELD = "start";

    /** This survey, as usual and now. */
    static AskChoice of(String survey) {
        return new AskChoice(survey, Optional.empty(), Optional.empty(), SURVEY_FIELD);
    }

    /**
     * This survey in place of what is chosen in an open form. The field has another id, because Slack keeps what is chosen in
     * a field that it knows.
     */
    static AskChoice inPlace(String survey) {
        return new AskChoice(survey, Optional.empty(), Optional.empty(), SURVEY_FIELD + "." + survey);
    }

    /** Reads what is filled into the form; values that it does not offer count as not chosen. */
    static AskChoice read(Map<String, List<String>> values) {
        String surveyField = values.keySet().stream()
                .filter(field -> field.startsWith(SURVEY_FIELD))
                .findFirst()
                .orElse(SURVEY_FIELD);
        return new AskChoice(
                first(values, surveyField).orElse(""),
                first(values, OPEN_FOR_FIELD)
                        .filter(chosen -> AskModal.OPEN_FOR.containsKey(chosen))
                        .map(Duration::parse),
                first(values, START_FIELD)
                        .filter(seconds -> seconds.matches("\\d{1,10}"))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))),
                surveyField);
    }

    private static Optional<String> first(Map<String, List<String>> values, String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }

    /** The survey, open for as long as chosen. */
    Survey applyTo(Survey chosen) {
        return openFor.map(chosen::withOpenFor).orElse(chosen);
    }
}
