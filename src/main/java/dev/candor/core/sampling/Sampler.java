package dev.candor.core.sampling;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Selects the people of a wave: a sample of those who did not opt out, have working hours while the wave is open, and are
 * free under the contact limit.
 *
 * <p>The sample is allocated to the groups that can be reported. Within a group, people whom the survey has not asked for
 * the longest time go first; ties are broken at random, seeded with the survey's id and due time. The same frame and contact
 * history always give the same sample. What people answered, or whether they did, plays no part.
 */
public final class Sampler {
    private final int minGroup;
    private final WorkingHours hours;
    private final CalendarDays days;

    /** A sampler for a minimum group size and working hours. */
    public Sampler(int minGroup, WorkingHours hours, CalendarDays days) {
        this.minGroup = minGroup;
        this.hours = hours;
        this.days = days;
    }

    public CalendarDays days() {
        return days;
    }

    /** Selects the people of this frame who are asked by this request. */
    public Selection select(SamplingFrame frame, OpeningRequest request, ContactHistory history) {
        long now = request.now().toEpochMilli();
        List<Candidate> candidates = frame.candidates();
        int[] people = history.peopleOf(frame);
        int[] eligible = frame.eligible(now);
        int wanted = request.survey().sample().of(eligible.length);
        if (wanted < minGroup) {
            return new Selection.TooFew(minGroup);
        }
        ReachableZones reachable = new ReachableZones(request);
        int[] reached = reachable.among(eligible, frame);
        if (reached.length < minGroup) {
            return new Selection.OutOfHours(minGroup, reachable.next(eligible, candidates));
        }
        int[] free = SamplingFrame.where(reached, i -> history.freeFrom(people[i]) <= now);
        if (free.length < minGroup) {
            return new Selection.ContactLimitReached(
                    enoughPeopleFreeAt(reached, people, history),
                    () -> history.lastContactBySurvey(IntStream.of(reached)
                            .map(i -> people[i])
                            .filter(person -> history.freeFrom(person) > now)));
        }
        List<Candidate> asked = wanted >= free.length
                ? IntStream.of(free).mapToObj(candidates::get).toList()
                : sample(frame, ranked(free, candidates, people, request, history), wanted, request);
        return new Selection.Asked(frame, asked, request.expected());
    }

    private static long seed(OpeningRequest request) {
        return SeededHash.mix(
                SeededHash.of(request.survey().id()) ^ request.due().toEpochMilli());
    }

    private static List<RankedCandidate> ranked(
            int[] free, List<Candidate> candidates, int[] people, OpeningRequest request, ContactHistory history) {
        int survey = history.surveyNumber(request.survey().id());
        long seed = seed(request);
        return IntStream.of(free)
                .mapToObj(i -> new RankedCandidate(
                        history.lastContact(survey, people[i]),
                        SeededHash.mix(seed ^ candidates.get(i).hash()),
                        candidates.get(i)))
                .toList();
    }

    /** The earliest instant at which enough of those who can be reached are free, if no other survey asks them before. */
    private Instant enoughPeopleFreeAt(int[] reached, int[] people, ContactHistory history) {
        long[] earliest = new long[minGroup];
        Arrays.fill(earliest, Long.MAX_VALUE);
        for (int i : reached) {
            long free = history.freeFrom(people[i]);
            if (free < earliest[minGroup - 1]) {
                earliest[minGroup - 1] = free;
                Arrays.sort(earliest);
            }
        }
        return Instant.ofEpochMilli(earliest[minGroup - 1]);
    }

    private List<Candidate> sample(
            SamplingFrame frame, List<RankedCandidate> free, int wanted, OpeningRequest request) {
        ReportingGroups strata = frame.reportingGroups(
                free.stream().map(RankedCandidate::candidate).toList(), request.expected());
        List<List<RankedCandidate>> byGroup = new ArrayList<>();
        IntStream.range(0, strata.count()).forEach(group -> byGroup.add(new ArrayList<>()));
        free.forEach(
                ranked -> byGroup.get(strata.groupOf(ranked.candidate().team())).add(ranked));
        int[] sizes = byGroup.stream().mapToInt(List::size).toArray();
        int[] minimums = IntStream.range(0, strata.count())
                .map(group -> Math.max(strata.minimumSize(group), minGroup))
                .toArray();
        int[] quotas = SampleAllocation.of(sizes, minimums, wanted, seed(request));
        List<Candidate> chosen = new ArrayList<>();
        for (int group = 0; group < quotas.length; group++) {
            List<RankedCandidate> ofGroup = byGroup.get(group);
            ofGroup.sort(RankedCandidate.ORDER);
            ofGroup.subList(0, quotas[group]).forEach(ranked -> chosen.add(ranked.candidate()));
        }
        return chosen;
    }

    /** Caches per timezone whether people have working hours while the wave is open. */
    private final class ReachableZones {
        private final OpeningRequest request;
        private final FieldPeriod period;
        private final Map<ZoneId, Boolean> zones = new HashMap<>();

        ReachableZones(OpeningRequest request) {
            this.request = request;
            period = request.period(days);
        }

        /** Those of these people who have working hours then. */
        int[] among(int[] eligible, SamplingFrame frame) {
            return frame.zones().stream().allMatch(this::includes)
                    ? eligible
                    : SamplingFrame.where(
                            eligible,
                            i -> includes(frame.candidates().get(i).person().zone()));
        }

        private boolean includes(ZoneId zone) {
            return zones.computeIfAbsent(zone, local -> period.includesWorkingHoursAfter(request.now(), local, hours));
        }

        /** When enough of these people have begun their next working hours. */
        Instant next(int[] people, List<Candidate> candidates) {
            Map<ZoneId, Instant> next = new HashMap<>();
            return IntStream.of(people)
                    .mapToObj(i -> next.computeIfAbsent(
                            candidates.get(i).person().zone(), zone -> hours.nextOpen(request.now(), zone)))
                    .sorted()
                    .skip(minGroup - 1)
                    .findFirst()
                    .orElse(request.now());
        }
    }

    /** A candidate's position in the rotation; the sort is stable, so remaining ties are broken by id. */
    private record RankedCandidate(long lastContact, long tieBreak, Candidate candidate) {
        private static final Comparator<RankedCandidate> ORDER =
                Comparator.comparingLong(RankedCandidate::lastContact).thenComparingLong(RankedCandidate::tieBreak);
    }
}
