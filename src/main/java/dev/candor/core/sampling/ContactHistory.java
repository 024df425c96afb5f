package dev.candor.core.sampling;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who was asked when: what is left of a person's attention, and whose turn it is. Never who answered. */
public final class ContactHistory {
    private final Optional<ContactLimit> limit;
    private final CalendarDays days;
    private final Map<Long, Long> freeAgainCache = new HashMap<>();
    private final Map<String, Integer> surveyNumbers = new HashMap<>();
    private final Map<String, ContactLog> logsByPerson = new HashMap<>();
    private final Map<SamplingFrame, ContactLog[]> logsByFrame = new HashMap<>();

    /** Of these askings, under this limit; its days are counted as {@code days} does. */
    public ContactHistory(Optional<ContactLimit> attention, Collection<Contact> askings, CalendarDays days) {
        this.limit = attention;
        this.days = days;
        askings.stream()
                .sorted(Comparator.comparing(Contact::when).thenComparing(Contact::survey))
                .forEach(asking -> logOf(asking.person())
                        .add(surveyNumber(asking.survey()), asking.when().toEpochMilli()));
    }

    /** These people were asked by this survey. */
    public void add(String survey, Collection<Person> asked, Instant when) {
        int number = surveyNumber(survey);
        asked.forEach(person -> logOf(person.id()).add(number, when.toEpochMilli()));
    }

    /** Ids of the people whom this survey asked. */
    public Set<String> askedBy(String survey) {
        int number = surveyNumber(survey);
        return logsByPerson.entrySet().stream()
                .filter(person -> person.getValue().lastContact(number) != ContactLog.NEVER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A number for this survey. */
    int surveyNumber(String survey) {
        return surveyNumbers.computeIfAbsent(survey, id -> surveyNumbers.size());
    }

    private ContactLog logOf(String person) {
        return logsByPerson.computeIfAbsent(
                person, id -> new ContactLog(limit.map(ContactLimit::maxSurveys).orElse(0)));
    }

    /** What is remembered of each of these people, in their order. */
    ContactLog[] logsOf(SamplingFrame frame) {
        return logsByFrame.computeIfAbsent(
                frame,
                known -> known.candidates().stream()
                        .map(candidate -> logOf(candidate.person().id()))
                        .toArray(ContactLog[]::new));
    }

    /** From when on they have attention to give, in milliseconds since 1970. */
    long freeFrom(ContactLog log) {
        long first = log.oldestCounted();
        return first == ContactLog.NEVER ? first : freeAgainCache.computeIfAbsent(first, this::freeAgain);
    }

    private long freeAgain(long asked) {
        return limit.map(limit ->
                        days.plus(Instant.ofEpochMilli(asked), limit.period()).toEpochMilli())
                .orElse(asked);
    }

    /** Which surveys took up the attention of these people, and when each did last. */
    Map<String, Instant> lastContactBySurvey(Collection<ContactLog> traces) {
        long[] last = new long[surveyNumbers.size()];
        Arrays.fill(last, ContactLog.NEVER);
        traces.forEach(log -> log.forEachRecent((survey, when) -> last[survey] = Math.max(last[survey], when)));
        Map<String, Instant> by = new TreeMap<>();
        surveyNumbers.forEach((survey, number) -> {
            if (last[number] != ContactLog.NEVER) {
                by.put(survey, Instant.ofEpochMilli(last[number]));
            }
        });
        return by;
    }
}
