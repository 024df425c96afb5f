package dev.candor.core.sampling;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.WorkingHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        long seed = SeededHash.mix(
                SeededHash.of(request.survey().id()) ^ request.due().toEpochMilli());
        List<RankedCandidate> eligible = eligible(frame, request, history, seed);
        int wanted = request.survey().sample().of(eligible.size());
        if (wanted < minGroup) {
            return new Selection.TooFew(minGroup);
        }
        ReachableZones reachable = new ReachableZones(request);
        List<RankedCandidate> reached = eligible.stream()
                .filter(ranked -> reachable.includes(ranked.candidate()))
                .toList();
        if (reached.size() < minGroup) {
            return new Selection.OutOfHours(minGroup, reachable.next(eligible));
        }
        Map<Boolean, List<RankedCandidate>> isFree =
                reached.stream().collect(Collectors.partitioningBy(ranked -> history.freeFrom(ranked.log()) <= now));
        List<RankedCandidate> free = isFree.getOrDefault(true, List.of());
        if (free.size() < minGroup) {
            return new Selection.ContactLimitReached(
                    enoughPeopleFreeAt(frame, history),
                    history.lastContactBySurvey(isFree.getOrDefault(false, List.of()).stream()
                            .map(RankedCandidate::log)
                            .toList()));
        }
        return new Selection.Asked(frame, sample(frame, free, wanted, request.expected(), seed), request.expected());
    }

    private static List<RankedCandidate> eligible(
            SamplingFrame frame, OpeningRequest request, ContactHistory history, long seed) {
        int survey = history.surveyNumber(request.survey().id());
        ContactLog[] logs = history.logsOf(frame);
        List<RankedCandidate> eligible = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            Candidate candidate = frame.candidates().get(i);
            if (candidate.eligibleFrom() <= request.now().toEpochMilli()) {
                eligible.add(new RankedCandidate(
                        logs[i].lastContact(survey), SeededHash.mix(seed ^ candidate.hash()), candidate, logs[i]));
            }
        }
        return eligible;
    }

    /** The earliest instant at which enough people are free, if no other survey asks them before. */
    private Instant enoughPeopleFreeAt(SamplingFrame frame, ContactHistory history) {
        ContactLog[] logs = history.logsOf(frame);
        long[] free = IntStream.range(0, logs.length)
                .mapToLong(i -> Math.max(
                        history.freeFrom(logs[i]), frame.candidates().get(i).eligibleFrom()))
                .sorted()
                .toArray();
        return Instant.ofEpochMilli(free[minGroup - 1]);
    }

    private List<Candidate> sample(
            SamplingFrame frame, List<RankedCandidate> free, int wanted, ExpectedResponse expected, long seed) {
        List<Candidate> all = free.stream().map(RankedCandidate::candidate).toList();
        if (wanted >= all.size()) {
            return all;
        }
        ReportingGroups strata = frame.reportingGroups(all, expected);
        List<List<RankedCandidate>> byGroup = new ArrayList<>();
        IntStream.range(0, strata.count()).forEach(group -> byGroup.add(new ArrayList<>()));
        free.forEach(
                ranked -> byGroup.get(strata.groupOf(ranked.candidate().team())).add(ranked));
        int[] sizes = byGroup.stream().mapToInt(List::size).toArray();
        int[] minimums = IntStream.range(0, strata.count())
                .map(group -> Math.max(strata.minimumSize(group), minGroup))
                .toArray();
        int[] quotas = SampleAllocation.of(sizes, minimums, wanted, seed);
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

        boolean includes(Candidate candidate) {
            return zones.computeIfAbsent(
                    candidate.person().zone(), zone -> period.includesWorkingHoursAfter(request.now(), zone, hours));
        }

        /** When enough of these people have begun their next working hours. */
        Instant next(List<RankedCandidate> people) {
            return people.stream()
                    .map(ranked -> hours.nextOpen(
                            request.now(), ranked.candidate().person().zone()))
                    .sorted()
                    .skip(minGroup - 1)
                    .findFirst()
                    .orElse(request.now());
        }
    }

    /** A candidate's position in the rotation; the sort is stable, so remaining ties are broken by id. */
    private record RankedCandidate(long lastContact, long tieBreak, Candidate candidate, ContactLog log) {
        private static final Comparator<RankedCandidate> ORDER =
                Comparator.comparingLong(RankedCandidate::lastContact).thenComparingLong(RankedCandidate::tieBreak);
    }
}
