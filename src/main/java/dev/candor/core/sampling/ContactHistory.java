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

/** When each person was asked by which survey, for the contact limit and the rotation. It does not know who answered. */
public final class ContactHistory {
    /** Order in which a history takes contacts; it takes sorted ones faster. */
    public static final Comparator<Contact> ORDER =
            Comparator.comparing(Contact::when).thenComparing(Contact::survey);

    private final Optional<ContactLimit> limit;
    private final CalendarDays days;
    private final Map<Long, Long> freeAgainCache = new HashMap<>();
    private final Map<String, Integer> surveyNumbers = new HashMap<>();
    private final Map<String, ContactLog> logsByPerson = new HashMap<>();
    private final Map<SamplingFrame, ContactLog[]> logsByFrame = new HashMap<>();

    /** A history of these contacts under this limit, whose period is counted by {@code days}. */
    public ContactHistory(Optional<ContactLimit> limit, Collection<Contact> contacts, CalendarDays days) {
        this.limit = limit;
        this.days = days;
        contacts.stream()
                .sorted(ORDER)
                .forEach(contact -> logOf(contact.person())
                        .add(surveyNumber(contact.survey()), contact.when().toEpochMilli()));
    }

    /** Adds a contact of each of these people with this survey. */
    public void add(String survey, Collection<Person> asked, Instant when) {
        int number = surveyNumber(survey);
        asked.forEach(person -> logOf(person.id()).add(number, when.toEpochMilli()));
    }

    /** Ids of the people this survey has asked. */
    public Set<String> askedBy(String survey) {
        int number = surveyNumber(survey);
        return logsByPerson.entrySet().stream()
                .filter(person -> person.getValue().lastContact(number) != ContactLog.NEVER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A dense number for this survey, from 0. */
    int surveyNumber(String survey) {
        return surveyNumbers.computeIfAbsent(survey, id -> surveyNumbers.size());
    }

    private ContactLog logOf(String person) {
        return logsByPerson.computeIfAbsent(
                person, id -> new ContactLog(limit.map(ContactLimit::maxSurveys).orElse(0)));
    }

    /** The contact logs of these people, in their order. */
    ContactLog[] logsOf(SamplingFrame frame) {
        return logsByFrame.computeIfAbsent(
                frame,
                known -> known.candidates().stream()
                        .map(candidate -> logOf(candidate.person().id()))
                        .toArray(ContactLog[]::new));
    }

    /** Epoch milliseconds from which the contact limit allows another contact. */
    long freeFrom(ContactLog log) {
        long first = log.oldestCounted();
        return first == ContactLog.NEVER ? first : freeAgainCache.computeIfAbsent(first, this::limitEndsAt);
    }

    private long limitEndsAt(long asked) {
        return limit.map(limit ->
                        days.plus(Instant.ofEpochMilli(asked), limit.period()).toEpochMilli())
                .orElse(asked);
    }

    /** The last contact by survey id, among the contacts in these logs that count for the limit. */
    Map<String, Instant> lastContactBySurvey(Collection<ContactLog> logs) {
        long[] last = new long[surveyNumbers.size()];
        Arrays.fill(last, ContactLog.NEVER);
        logs.forEach(log -> log.forEachRecent((survey, when) -> last[survey] = Math.max(last[survey], when)));
        Map<String, Instant> bySurvey = new TreeMap<>();
        surveyNumbers.forEach((survey, number) -> {
            if (last[number] != ContactLog.NEVER) {
                bySurvey.put(survey, Instant.ofEpochMilli(last[number]));
            }
        });
        return bySurvey;
    }
}
