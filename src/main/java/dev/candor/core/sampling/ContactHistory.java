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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When each person was asked by which survey, for the contact limit and the rotation. It does not know who answered. Surveys
 * and people are dense numbers and times epoch milliseconds, because a forecast reads millions of them.
 */
public final class ContactHistory {
    static final long NEVER = Long.MIN_VALUE;

    /** Order in which a history takes contacts; it takes sorted ones faster. */
    public static final Comparator<Contact> ORDER =
            Comparator.comparing(Contact::when).thenComparing(Contact::survey);

    private final Optional<ContactLimit> limit;
    private final int counted;
    private final CalendarDays days;
    private final Map<Long, Long> limitEnds = new HashMap<>();
    // Shared with copies, so that a number means the same in all.
    private final DenseNumbers surveys;
    private final DenseNumbers people;
    private final Map<SamplingFrame, int[]> peopleByFrame;
    private long[][] lastBySurvey;
    private long[] freeFrom;
    // The most recent contacts of each person over all surveys, as many as the limit counts.
    private int[] contacts;
    private int[] recentSurveys;
    private long[] recentTimes;

    /** A history of these contacts under this limit, whose period is counted by {@code days}. */
    public ContactHistory(Optional<ContactLimit> limit, Collection<Contact> contacts, CalendarDays days) {
        this.limit = limit;
        this.counted = limit.map(ContactLimit::maxSurveys).orElse(0);
        this.days = days;
        this.surveys = new DenseNumbers();
        this.people = new DenseNumbers();
        this.peopleByFrame = new ConcurrentHashMap<>();
        this.lastBySurvey = new long[0][];
        this.freeFrom = new long[0];
        this.contacts = new int[0];
        this.recentSurveys = new int[0];
        this.recentTimes = new long[0];
        contacts.stream()
                .sorted(ORDER)
                .forEach(contact -> add(
                        surveys.of(contact.survey()),
                        people.of(contact.person()),
                        contact.when().toEpochMilli()));
    }

    private ContactHistory(ContactHistory other) {
        limit = other.limit;
        counted = other.counted;
        days = other.days;
        surveys = other.surveys;
        people = other.people;
        peopleByFrame = other.peopleByFrame;
        lastBySurvey = Arrays.stream(other.lastBySurvey).map(long[]::clone).toArray(long[][]::new);
        freeFrom = other.freeFrom.clone();
        contacts = other.contacts.clone();
        recentSurveys = other.recentSurveys.clone();
        recentTimes = other.recentTimes.clone();
    }

    /** Numbers of ids, from 0 on without a gap. */
    private static final class DenseNumbers {
        private final Map<String, Integer> known = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();

        int of(String id) {
            return known.computeIfAbsent(id, anew -> next.getAndIncrement());
        }
    }

    /** A history of the same contacts, to which others are added. */
    public ContactHistory copy() {
        return new ContactHistory(this);
    }

    /** Adds a contact of each of these people with this survey. */
    public void add(String survey, Collection<Person> asked, Instant when) {
        int number = surveys.of(survey);
        asked.forEach(person -> add(number, people.of(person.id()), when.toEpochMilli()));
    }

    private void add(int survey, int person, long at) {
        makeRoom(survey, person);
        lastBySurvey[survey][person] = at;
        if (counted > 0) {
            int first = person * counted;
            int before = contacts[person]++;
            // A contact counts from its due time, which may be earlier than the contact before it.
            recentTimes[first + before % counted] =
                    before == 0 ? at : Math.max(at, recentTimes[first + (before - 1) % counted]);
            recentSurveys[first + before % counted] = survey;
            if (contacts[person] >= counted) {
                long oldest = recentTimes[first + contacts[person] % counted];
                // Mixed, because the hashes of full hours collide.
                freeFrom[person] = limitEnds.computeIfAbsent(SeededHash.mix(oldest), known -> limitEndsAt(oldest));
            }
        }
    }

    private void makeRoom(int survey, int person) {
        if (person >= freeFrom.length) {
            int room = 2 * person + 1;
            freeFrom = withRoom(freeFrom, room);
            contacts = Arrays.copyOf(contacts, room);
            recentSurveys = Arrays.copyOf(recentSurveys, room * counted);
            recentTimes = Arrays.copyOf(recentTimes, room * counted);
        }
        int known = lastBySurvey.length;
        if (survey >= known) {
            lastBySurvey = Arrays.copyOf(lastBySurvey, survey + 1);
            Arrays.fill(lastBySurvey, known, survey + 1, new long[0]);
        }
        if (person >= lastBySurvey[survey].length) {
            lastBySurvey[survey] = withRoom(lastBySurvey[survey], freeFrom.length);
        }
    }

    private static long[] withRoom(long[] times, int room) {
        long[] more = Arrays.copyOf(times, room);
        Arrays.fill(more, times.length, room, NEVER);
        return more;
    }

    private long limitEndsAt(long asked) {
        return limit.map(limit ->
                        days.plus(Instant.ofEpochMilli(asked), limit.period()).toEpochMilli())
                .orElse(asked);
    }

    /** Ids of the people this survey has asked. */
    public Set<String> askedBy(String survey) {
        int number = surveys.of(survey);
        return people.known.entrySet().stream()
                .filter(person -> lastContact(number, person.getValue()) != NEVER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    int surveyNumber(String survey) {
        return surveys.of(survey);
    }

    /** The numbers of the people of this frame, in its order. */
    int[] peopleOf(SamplingFrame frame) {
        return peopleByFrame.computeIfAbsent(
                frame,
                anew -> anew.candidates().stream()
                        .mapToInt(candidate -> people.of(candidate.person().id()))
                        .toArray());
    }

    /** The last contact of this survey with this person, or {@link #NEVER}. */
    long lastContact(int survey, int person) {
        return survey < lastBySurvey.length && person < lastBySurvey[survey].length
                ? lastBySurvey[survey][person]
                : NEVER;
    }

    /** Epoch milliseconds from which the contact limit allows another contact of this person. */
    long freeFrom(int person) {
        return person < freeFrom.length ? freeFrom[person] : NEVER;
    }

    /** The last contact by survey id, among the contacts with these people that count for the limit. */
    Map<String, Instant> lastContactBySurvey(IntStream asked) {
        long[] last = new long[lastBySurvey.length];
        Arrays.fill(last, NEVER);
        asked.forEach(person -> {
            int first = person * counted;
            for (int i = first; i < first + Math.min(contacts[person], counted); i++) {
                last[recentSurveys[i]] = Math.max(last[recentSurveys[i]], recentTimes[i]);
            }
        });
        Map<String, Instant> bySurvey = new TreeMap<>();
        surveys.known.forEach((survey, number) -> {
            if (number < last.length && last[number] != NEVER) {
                bySurvey.put(survey, Instant.ofEpochMilli(last[number]));
            }
        });
        return bySurvey;
    }
}
