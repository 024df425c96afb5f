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
    private final Optional<ContactLimit> attention;
    private final CalendarDays days;
    private final Map<Long, Long> freed = new HashMap<>();
    private final Map<String, Integer> surveys = new HashMap<>();
    private final Map<String, ContactLog> people = new HashMap<>();
    private final Map<SamplingFrame, ContactLog[]> pools = new HashMap<>();

    /** Of these askings, under this limit; its days are counted as {@code days} does. */
    public ContactHistory(Optional<ContactLimit> attention, Collection<Contact> askings, CalendarDays days) {
        this.attention = attention;
        this.days = days;
        askings.stream()
                .sorted(Comparator.comparing(Contact::when).thenComparing(Contact::survey))
                .forEach(asking -> trace(asking.person())
                        .note(number(asking.survey()), asking.when().toEpochMilli()));
    }

    /** These people were asked by this survey. */
    public void note(String survey, Collection<Person> asked, Instant when) {
        int number = number(survey);
        asked.forEach(person -> trace(person.id()).note(number, when.toEpochMilli()));
    }

    /** Ids of the people whom this survey asked. */
    public Set<String> askedBy(String survey) {
        int number = number(survey);
        return people.entrySet().stream()
                .filter(person -> person.getValue().last(number) != ContactLog.NEVER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A number for this survey. */
    int number(String survey) {
        return surveys.computeIfAbsent(survey, id -> surveys.size());
    }

    private ContactLog trace(String person) {
        return people.computeIfAbsent(
                person, id -> new ContactLog(attention.map(ContactLimit::atMost).orElse(0)));
    }

    /** What is remembered of each of these people, in their order. */
    ContactLog[] of(SamplingFrame frame) {
        return pools.computeIfAbsent(
                frame,
                known -> known.candidates().stream()
                        .map(candidate -> trace(candidate.person().id()))
                        .toArray(ContactLog[]::new));
    }

    /** From when on they have attention to give, in milliseconds since 1970. */
    long free(ContactLog trace) {
        long first = trace.first();
        return first == ContactLog.NEVER ? first : freed.computeIfAbsent(first, this::freeAgain);
    }

    private long freeAgain(long asked) {
        return attention
                .map(limit ->
                        days.plus(Instant.ofEpochMilli(asked), limit.per()).toEpochMilli())
                .orElse(asked);
    }

    /** Which surveys took up the attention of these people, and when each did last. */
    Map<String, Instant> by(Collection<ContactLog> traces) {
        long[] last = new long[surveys.size()];
        Arrays.fill(last, ContactLog.NEVER);
        traces.forEach(trace -> trace.recent((survey, when) -> last[survey] = Math.max(last[survey], when)));
        Map<String, Instant> by = new TreeMap<>();
        surveys.forEach((survey, number) -> {
            if (last[number] != ContactLog.NEVER) {
                by.put(survey, Instant.ofEpochMilli(last[number]));
            }
        });
        return by;
    }
}
