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
 * Decides who is asked in a wave: those who are willing, have working hours while it is open and attention to give, and of
 * these a sample.
 *
 * <p>The sample is shared out among the groups that can be reported. Within a group those come first whom the survey
 * has not asked for the longest time; between equals lots decide that follow from the survey and the instant when it was
 * due. The same people and the same memory always give the same sample; what anybody answered, or whether, has no part.
 */
public final class Sampler {
    private final int minGroup;
    private final WorkingHours hours;
    private final CalendarDays days;

    /** Where no group under {@code minGroup} is shown, and people are asked within these hours. */
    public Sampler(int minGroup, WorkingHours hours, CalendarDays days) {
        this.minGroup = minGroup;
        this.hours = hours;
        this.days = days;
    }

    /** How days are counted. */
    public CalendarDays days() {
        return days;
    }

    /** Who of these people is asked on this occasion. */
    public Selection select(SamplingFrame frame, OpeningRequest request, ContactHistory contactHistory) {
        long now = request.now().toEpochMilli();
        long seed = SeededHash.mix(
                SeededHash.of(request.survey().id()) ^ request.due().toEpochMilli());
        List<Turn> willing = willing(frame, request, contactHistory, seed);
        int wanted = request.survey().sample().of(willing.size());
        if (wanted < minGroup) {
            return new Selection.TooFew(minGroup);
        }
        Reach reach = new Reach(request);
        List<Turn> reached = willing.stream()
                .filter(turn -> reach.includes(turn.candidate()))
                .toList();
        if (reached.size() < minGroup) {
            return new Selection.OutOfHours(minGroup);
        }
        Map<Boolean, List<Turn>> isFree =
                reached.stream().collect(Collectors.partitioningBy(turn -> contactHistory.freeFrom(turn.log()) <= now));
        List<Turn> free = isFree.getOrDefault(true, List.of());
        if (free.size() < minGroup) {
            return new Selection.ContactLimitReached(
                    enoughPeopleFreeAt(frame, contactHistory),
                    contactHistory.lastContactBySurvey(isFree.getOrDefault(false, List.of()).stream()
                            .map(Turn::log)
                            .toList()));
        }
        return new Selection.Asked(frame, sample(frame, free, wanted, request.expected(), seed), request.expected());
    }

    private static List<Turn> willing(
            SamplingFrame frame, OpeningRequest request, ContactHistory contactHistory, long seed) {
        int survey = contactHistory.surveyNumber(request.survey().id());
        ContactLog[] traces = contactHistory.logsOf(frame);
        List<Turn> willing = new ArrayList<>();
        for (int i = 0; i < traces.length; i++) {
            Candidate candidate = frame.candidates().get(i);
            if (candidate.willingFrom() <= request.now().toEpochMilli()) {
                willing.add(new Turn(
                        traces[i].lastContact(survey), SeededHash.mix(seed ^ candidate.hash()), candidate, traces[i]));
            }
        }
        return willing;
    }

    /** When enough people are free, if nobody asks them before. */
    private Instant enoughPeopleFreeAt(SamplingFrame frame, ContactHistory contactHistory) {
        ContactLog[] traces = contactHistory.logsOf(frame);
        long[] free = IntStream.range(0, traces.length)
                .mapToLong(i -> Math.max(
                        contactHistory.freeFrom(traces[i]),
                        frame.candidates().get(i).willingFrom()))
                .sorted()
                .toArray();
        return Instant.ofEpochMilli(free[minGroup - 1]);
    }

    private List<Candidate> sample(
            SamplingFrame frame, List<Turn> free, int wanted, ExpectedResponse expected, long seed) {
        List<Candidate> all = free.stream().map(Turn::candidate).toList();
        if (wanted >= all.size()) {
            return all;
        }
        ReportingGroups strata = frame.reportingGroups(all, expected);
        List<List<Turn>> rows = new ArrayList<>();
        IntStream.range(0, strata.count()).forEach(group -> rows.add(new ArrayList<>()));
        free.forEach(turn -> rows.get(strata.groupOf(turn.candidate().team())).add(turn));
        int[] sizes = rows.stream().mapToInt(List::size).toArray();
        int[] least = IntStream.range(0, strata.count())
                .map(group -> Math.max(strata.minimumSize(group), minGroup))
                .toArray();
        int[] quotas = SampleAllocation.of(sizes, least, wanted, seed);
        List<Candidate> chosen = new ArrayList<>();
        for (int group = 0; group < quotas.length; group++) {
            List<Turn> row = rows.get(group);
            row.sort(Turn.ORDER);
            row.subList(0, quotas[group]).forEach(turn -> chosen.add(turn.candidate()));
        }
        return chosen;
    }

    /** Who has working hours while the wave is open: whoever lives in the same zone has the same. */
    private final class Reach {
        private final OpeningRequest request;
        private final FieldPeriod period;
        private final Map<ZoneId, Boolean> zones = new HashMap<>();

        Reach(OpeningRequest request) {
            this.request = request;
            period = FieldPeriod.of(request.due(), request.survey().openFor(), days);
        }

        boolean includes(Candidate candidate) {
            return zones.computeIfAbsent(
                    candidate.person().zone(), zone -> period.includesWorkingHoursAfter(request.now(), zone, hours));
        }
    }

    /** Where somebody stands in the row of those who may be asked; ids, by which people come, decide the rest. */
    private record Turn(long last, long lot, Candidate candidate, ContactLog log) {
        private static final Comparator<Turn> ORDER =
                Comparator.comparingLong(Turn::last).thenComparingLong(Turn::lot);
    }
}
