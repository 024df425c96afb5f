package dev.candor.privacy.disclosure;

import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Designs that look careful and leak; an attack that does not catch them proves nothing. */
enum LeakyDisclosure implements Disclosure {
    /** Every group of five is shown, and the whole, to the nearest 10 %: the rest can be subtracted. */
    NO_COMPLEMENT {
        @Override
        public Object published(PossibleWorld world) {
            return cells(world, counts -> coded(counts, 10));
        }
    },
    /** The same, with the number of answers of each shown group as it is. */
    EXACT_NUMBERS {
        @Override
        public Object published(PossibleWorld world) {
            return cells(world, counts -> List.of(sum(counts), coded(counts, 10)));
        }
    },
    /** The whole alone, as Candor once published it: three figures, each with its ends coded. */
    THREE_FIGURES {
        @Override
        public Object published(PossibleWorld world) {
            return coded(whole(world), 10);
        }
    },
    /** The whole alone, to the nearest 10 %, its ends told apart. */
    ROUNDED_ONLY {
        @Override
        public Object published(PossibleWorld world) {
            return rounded(whole(world), 10);
        }
    },
    /** What Candor shows of the whole, and a bar of twenty squares drawn from the exact numbers. */
    BARS_FROM_NUMBERS {
        @Override
        public Object published(PossibleWorld world) {
            return List.of(CANDOR.published(world), rounded(whole(world), 5));
        }
    },
    /** What Candor shows of the whole, and the groups in the order of their exact scores. */
    GROUPS_BY_SCORE {
        @Override
        public Object published(PossibleWorld world) {
            List<Integer> order = IntStream.range(0, world.groups().size())
                    .boxed()
                    .sorted((a, b) -> Integer.compare(
                            world.groups().get(b).get(0) * world.answers(a),
                            world.groups().get(a).get(0) * world.answers(b)))
                    .toList();
            return List.of(CANDOR.published(world), order);
        }
    };

    private static final CandorDisclosure CANDOR = new CandorDisclosure(QuestionType.RATING, 0);

    /** How the answers of one group are shown. */
    private interface Figures {
        Object of(List<Integer> counts);
    }

    private static List<Object> cells(PossibleWorld world, Figures figures) {
        List<Object> cells = new ArrayList<>();
        cells.add(figures.of(whole(world)));
        world.groups().forEach(counts -> cells.add(sum(counts) >= 5 ? figures.of(counts) : "withheld"));
        return cells;
    }

    private static List<Integer> whole(PossibleWorld world) {
        return IntStream.range(0, PossibleWorld.OPINIONS)
                .mapToObj(opinion -> world.groups().stream()
                        .mapToInt(counts -> counts.get(opinion))
                        .sum())
                .toList();
    }

    private static List<Integer> coded(List<Integer> counts, int step) {
        return rounded(counts, step).stream()
                .map(percent -> Math.min(80, Math.max(20, percent)))
                .toList();
    }

    private static List<Integer> rounded(List<Integer> counts, int step) {
        int n = Math.max(1, sum(counts));
        return counts.stream()
                .map(x -> step * ((200 * x + step * n) / (2 * step * n)))
                .toList();
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
