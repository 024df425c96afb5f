package dev.candor.core.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        long now = occasion.now().toEpochMilli();
        int survey = memory.number(occasion.survey().id());
        long seed = Lots.mixed(Lots.of(occasion.survey().id()) ^ occasion.due().toEpochMilli());
        Trace[] traces = memory.of(pool);
        int willing = 0;
        List<Turn> free = new ArrayList<>();
        List<Trace> spent = new ArrayList<>();
        for (int i = 0; i < traces.length; i++) {
            Candidate candidate = pool.candidates().get(i);
            if (candidate.willing() > now) {
                continue;
            }
            willing++;
            if (memory.free(traces[i]) <= now) {
                free.add(new Turn(traces[i].last(survey), Lots.mixed(seed ^ candidate.mark()), candidate));
            } else {
                spent.add(traces[i]);
            }
        }
        int wanted = occasion.survey().sample().of(willing);
        if (wanted < minGroup) {
            return new Drawn.TooFew(minGroup);
        }
        if (free.size() < minGroup) {
            return new Drawn.Spent(enoughAt(pool, memory), memory.by(spent));
        }
        return new Drawn.Asked(pool, sample(pool, free, wanted, seed));
    }

    /** When enough people are free, if nobody asks them before. */
    private Instant enoughAt(Pool pool, Memory memory) {
        Trace[] traces = memory.of(pool);
        long[] free = IntStream.range(0, traces.length)
                .mapToLong(i -> Math.max(
                        memory.free(traces[i]), pool.candidates().get(i).willing()))
                .sorted()
                .toArray();
        return Instant.ofEpochMilli(free[minGroup - 1]);
    }

    private List<Candidate> sample(Pool pool, List<Turn> free, int wanted, long seed) {
        List<Candidate> all = free.stream().map(Turn::candidate).toList();
        if (wanted >= all.size()) {
            return all;
        }
        Division strata = pool.divide(all);
        List<List<Turn>> rows = new ArrayList<>();
        IntStream.range(0, strata.count()).forEach(group -> rows.add(new ArrayList<>()));
        free.forEach(turn -> rows.get(strata.groupOf(turn.candidate().team())).add(turn));
        int[] sizes = rows.stream().mapToInt(List::size).toArray();
        int[] least = IntStream.range(0, strata.count())
                .map(group -> Math.max(strata.least(group), minGroup))
                .toArray();
        int[] quotas = Quotas.of(sizes, least, wanted, seed);
        List<Candidate> chosen = new ArrayList<>();
        for (int group = 0; group < quotas.length; group++) {
            List<Turn> row = rows.get(group);
            row.sort(Turn.ORDER);
            row.subList(0, quotas[group]).forEach(turn -> chosen.add(turn.candidate()));
        }
        return chosen;
    }

    /** Where somebody stands in the row of those who may be asked; ids, by which people come, decide the rest. */
    private record Turn(long last, long lot, Candidate candidate) {
        private static final Comparator<Turn> ORDER =
                Comparator.comparingLong(Turn::last).thenComparingLong(Turn::lot);
    }
}
