package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;

/** Stores what owners ask without an operator: their surveys and planned starts, without who made them. */
public interface OwnerSurveys {
    /** All surveys that owners made and did not remove, by id. */
    List<OwnerSurvey> all();

    /** The name of the survey with this id, also of one that was removed. */
    Optional<String> name(String id);

    /** Stores a new survey with own questions; its id was never used before. */
    OwnerSurvey add(String product, String name, List<Question> questions);

    /** Stores a survey that asks a template, unless it is stored already. */
    void add(OwnerSurvey ofTemplate);

    /** Replaces the survey of this id and revision; empty, and nothing is changed, if there is none any more. */
    Optional<OwnerSurvey> change(OwnerSurvey changed);

    /** Removes a survey with its planned start; its open wave and its results stay. */
    void remove(String id);

    /** All planned starts, the earliest first. */
    List<PlannedStart> plannedStarts();

    /** Plans a start; false, and nothing is changed, if the survey has one. */
    boolean plan(PlannedStart start);

    /** Replaces a planned start by one of the same survey; false, and nothing is changed, if it is not planned any more. */
    boolean change(PlannedStart planned, PlannedStart changed);

    /** Forgets this planned start; another one of the same survey stays. */
    void cancel(PlannedStart start);
}
