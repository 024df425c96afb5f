package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A survey that owners made in Slack: a template, or questions of their own under a name.
 *
 * @param id {@code <product>_<template>} or {@code <product>_own-<number>}; no configured id has an underscore
 * @param product id of the product it is about
 * @param name what owners see in lists
 * @param template the template it asks; empty: it asks its own questions
 * @param questions the owners' own questions; empty if it asks a template
 * @param revision number of changes since it was made
 */
public record OwnerSurvey(
        String id, String product, String name, Optional<Template> template, List<Question> questions, int revision) {
    /** The most questions that owners can write for one survey. */
    public static final int MAX_QUESTIONS = 5;

    private static final String SEPARATOR = "_";
    private static final String WRITTEN = "own-";
    private static final Pattern WRITTEN_ID = Pattern.compile(".+" + SEPARATOR + WRITTEN + "\\d+");

    public OwnerSurvey {
        questions = List.copyOf(questions);
        if (template.isPresent() != questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
            throw new IllegalArgumentException("survey " + id + ": a template or 1 to " + MAX_QUESTIONS
                    + " questions, not " + template + " and " + questions.size());
        }
    }

    /** This template about this product. */
    static OwnerSurvey of(Template template, String product) {
        return new OwnerSurvey(
                product + SEPARATOR + template.word(), product, template.title(), Optional.of(template), List.of(), 0);
    }

    /** Own questions about a product, as the survey of this number. */
    public static OwnerSurvey written(String product, int number, String name, List<Question> questions) {
        return new OwnerSurvey(prefix(product) + number, product, name, Optional.empty(), questions, 0);
    }

    /** What the ids of all surveys with own questions about this product begin with, before their number. */
    public static String prefix(String product) {
        return product + SEPARATOR + WRITTEN;
    }

    /** Whether this is the id of a survey that owners made, now or before it was removed. */
    public static boolean isId(String survey) {
        return survey.contains(SEPARATOR);
    }

    /** Whether this is the id of a survey whose questions owners wrote. */
    public static boolean isWritten(String survey) {
        return WRITTEN_ID.matcher(survey).matches();
    }
}
