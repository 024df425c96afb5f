package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.sampling.Contact;
import dev.candor.core.sampling.ContactHistory;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state from which a forecast begins.
 *
 * @param processedUntil instant up to which each schedule has been processed
 * @param lastWaves when the last wave of each survey was due, by survey id
 * @param openUntil when the open wave of each survey closes, by survey id
 * @param contacts who was asked, and when
 * @param planned surveys that owners planned, open for as long as they chose, with the instant of their start, in the order
 *     in which they open
 * @param lastReleases releases of each survey without void ones, newest first, by survey id
 * @param held ids of surveys whose next wave waits for the owners' reply to the last result
 */
public record ForecastInput(
        Map<JobCursor.SurveySchedule, Instant> processedUntil,
        Map<String, Instant> lastWaves,
        Map<String, Instant> openUntil,
        List<Contact> contacts,
        Map<Survey, Instant> planned,
        Map<String, List<Release>> lastReleases,
        Set<String> held) {
    /** No survey was ever opened. */
    public static final ForecastInput NONE =
            new ForecastInput(Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Set.of());

    public ForecastInput {
        processedUntil = Map.copyOf(processedUntil);
        lastWaves = Map.copyOf(lastWaves);
        openUntil = Map.copyOf(openUntil);
        contacts = List.copyOf(contacts);
        planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
        lastReleases = Map.copyOf(lastReleases);
        held = Set.copyOf(held);
    }

    /** Reads the state from the stores. */
    public static ForecastInput of(Surveys surveys, WaveStore waveStore, UnansweredResults results) {
        Releases releases = results.releases();
        Map<JobCursor.SurveySchedule, Instant> processedUntil = new HashMap<>();
        Map<String, Instant> lastWaves = new HashMap<>();
        Map<String, List<Release>> lastReleases = new HashMap<>();
        for (Survey survey : surveys.all()) {
            JobCursor.SurveySchedule job = JobCursor.SurveySchedule.of(survey);
            waveStore.processedUntil(job).ifPresent(until -> processedUntil.put(job, until));
            waveStore.lastWave(survey.id()).ifPresent(wave -> lastWaves.put(survey.id(), wave));
            addReleases(releases.latest(survey.product(), Releases.HISTORY_LIMIT), survey, lastReleases);
        }
        Map<String, Instant> openUntil = new HashMap<>();
        waveStore.open().forEach(wave -> openUntil.put(wave.survey().id(), wave.closes()));
        return new ForecastInput(
                processedUntil,
                lastWaves,
                openUntil,
                waveStore.contacts().stream().sorted(ContactHistory.ORDER).toList(),
                planned(surveys),
                lastReleases,
                held(surveys.catalogue(), results));
    }

    private static Map<Survey, Instant> planned(Surveys surveys) {
        Map<Survey, Instant> planned = new LinkedHashMap<>();
        for (PlannedStart start : surveys.ownerMade().plannedStarts()) {
            surveys.survey(start.survey())
                    .ifPresent(survey -> planned.put(survey.withOpenFor(start.openFor()), start.at()));
        }
        return planned;
    }

    /** Ids of surveys whose next wave waits for the owners' reply to the last result. */
    static Set<String> held(Catalogue catalogue, UnansweredResults results) {
        return catalogue.surveys().stream()
                .filter(survey -> results.holding(survey).isPresent())
                .map(Survey::id)
                .collect(Collectors.toSet());
    }

    private static void addReleases(Collection<Release> newestFirst, Survey survey, Map<String, List<Release>> found) {
        List<Release> results = newestFirst.stream()
                .filter(release -> release.heading().survey().equals(survey.id()) && !release.isVoided())
                .toList();
        if (!results.isEmpty()) {
            found.put(survey.id(), results);
        }
    }

    /** The releases of this survey, newest first. */
    public List<Release> of(Survey survey) {
        List<Release> results = lastReleases.get(survey.id());
        return results == null ? List.of() : results;
    }
}
