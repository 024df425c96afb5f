package dev.candor.privacy.disclosure;

import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Flawed designs that the attack must catch; otherwise it proves nothing. */
enum LeakyDisclosure implements Disclosure {
    /** Shows groups of five or more and the total to the nearest 10 %; the remaining group follows by subtraction. */
    NO_COMPLEMENT {
        @Override
        public Object published(PossibleWorld world) {
            return cells(world, counts -> coded(counts, 10));
        }
    },
    /** Shows groups of five or more and the total to the nearest 10 %, with exact numbers of answers. */
    EXACT_NUMBERS {
        @Override
        public Object published(PossibleWorld world) {
            return cells(world, counts -> List.of(sum(counts), coded(counts, 10)));
        }
    },
    /** Shows the total only, as three shares that are each coded at their ends, as Candor once did. */
    THREE_FIGURES {
        @Override
        public Object published(PossibleWorld world) {
            return coded(total(world), 10);
        }
    },
    /** Shows the total only, to the nearest 10 %, without coded ends. */
    ROUNDED_ONLY {
        @Override
        public Object published(PossibleWorld world) {
            return rounded(total(world), 10);
        }
    },
    /** Shows Candor's total and a bar of twenty squares drawn from exact numbers. */
    BARS_FROM_NUMBERS {
        @Override
        public Object published(PossibleWorld world) {
            return List.of(CANDOR.published(world), rounded(total(world), 5));
        }
    },
    /** Shows Candor's total and the critics' floor of each group in several such waves, to the nearest 10 %. */
    FLOOR_OF_GROUPS {
        @Override
        public Object published(PossibleWorld world) {
            List<Integer> floors = world.groups().stream()
                    .map(counts -> rounded(counts, 10).get(2))
                    .toList();
            return List.of(CANDOR.published(world), floors);
        }
    },
    /** Shows Candor's total and the groups in the order of their exact scores. */
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

    /** Published values of one group. */
    private interface Figures {
        Object of(List<Integer> counts);
    }

    private static List<Object> cells(PossibleWorld world, Figures figures) {
        List<Object> cells = new ArrayList<>();
        cells.add(figures.of(total(world)));
        world.groups().forEach(counts -> cells.add(sum(counts) >= 5 ? figures.of(counts) : "withheld"));
        return cells;
    }

    private static List<Integer> total(PossibleWorld world) {
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
