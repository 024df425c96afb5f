package dev.candor.core.audience;

import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Decides who is asked in a wave: those who are willing and have attention to give, and of these a sample.
 *
 * <p>The sample is shared out among the groups that can be reported. Within a group those come first whom the survey
 * has not asked for the longest time; between equals lots decide that follow from the survey and the instant when it was
 * due. The same people and the same memory always give the same sample; what anybody answered, or whether, has no part.
 */
public final class Draw {
    private final int minGroup;

    /** Where no group under {@code minGroup} is shown. */
    public Draw(int minGroup) {
        this.minGroup = minGroup;
    }

    /** Who of these people is asked on this occasion. */
    public Drawn from(Pool pool, Occasion occasion, Memory memory) {
        List<Candidate> willing = new ArrayList<>();
        List<Candidate> free = new ArrayList<>();
        for (Candidate candidate : pool.candidates()) {
            if (candidate.isWilling(occasion.now())) {
                willing.add(candidate);
                if (!occasion.now().isBefore(memory.free(candidate.person().id()))) {
                    free.add(candidate);
                }
            }
        }
        int wanted = occasion.survey().sample().of(willing.size());
        if (wanted < minGroup) {
            return new Drawn.TooFew(minGroup);
        }
        if (free.size() < minGroup) {
            return spent(pool, occasion.now(), memory);
        }
        return new Drawn.Asked(pool, wanted < free.size() ? sample(pool, free, wanted, occasion, memory) : free);
    }

    private Drawn spent(Pool pool, Instant now, Memory memory) {
        Map<String, Instant> by = new TreeMap<>();
        List<Instant> freed = new ArrayList<>();
        for (Candidate candidate : pool.candidates()) {
            Instant free = memory.free(candidate.person().id());
            freed.add(free.isAfter(candidate.willing()) ? free : candidate.willing());
            if (candidate.isWilling(now) && now.isBefore(free)) {
                memory.recent(candidate.person().id())
                        .forEach(asking -> by.merge(
                                asking.survey(), asking.when(), (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        freed.sort(Comparator.naturalOrder());
        return new Drawn.Spent(freed.get(minGroup - 1), by);
    }

    private List<Candidate> sample(Pool pool, List<Candidate> free, int wanted, Occasion occasion, Memory memory) {
        Division strata = pool.divide(free);
        int[] sizes = IntStream.range(0, strata.count()).map(strata::size).toArray();
        int[] least = IntStream.range(0, strata.count())
                .map(group -> Math.max(strata.least(group), minGroup))
                .toArray();
        int[] left = Quotas.of(sizes, least, wanted, seed(occasion));
        List<Candidate> chosen = new ArrayList<>();
        for (Turn turn : turns(free, occasion, memory)) {
            int group = strata.groupOf(turn.candidate.team());
            if (left[group] > 0) {
                left[group]--;
                chosen.add(turn.candidate);
            }
        }
        return chosen;
    }

    private static List<Turn> turns(List<Candidate> people, Occasion occasion, Memory memory) {
        Survey survey = occasion.survey();
        long seed = seed(occasion);
        List<Turn> turns = new ArrayList<>(people.size());
        for (Candidate candidate : people) {
            String id = candidate.person().id();
            turns.add(new Turn(memory.last(survey.id(), id), mixed(seed ^ hash(id)), candidate));
        }
        turns.sort(Turn.ORDER);
        return turns;
    }

    private static long seed(Occasion occasion) {
        return mixed(hash(occasion.survey().id()) ^ occasion.due().toEpochMilli());
    }

    /** FNV-1a: unlike a string's own hash code it has 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The last step of SplitMix64: spreads what differs in one bit over all of them. */
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Where somebody stands in the row of those who may be asked; ids, by which people come, decide the rest. */
    private record Turn(Instant last, long lot, Candidate candidate) {
        private static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::last).thenComparingLong(Turn::lot);
    }
}
