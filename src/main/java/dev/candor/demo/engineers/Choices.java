package dev.candor.demo.engineers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What an engineer of this liking from 0 to 1 chooses and writes in one survey.
 *
 * @param couldLeave whether the engineer has an alternative to the product
 */
record Choices(String product, double liking, boolean couldLeave, Comments comments, RandomGenerator random) {
    private static final double SKIP_PROBABILITY = 0.05;

    /** Who knows something else would choose the product less gladly, even if content with it. */
    private static final double LURE_OF_ALTERNATIVE = 0.5;

    private static final double COMMENT_PROBABILITY = 0.65;
    private static final double PUBLIC_PROBABILITY = 0.6;
    private static final double COUNTED_ONLY_PROBABILITY = 0.1;

    /** Whether a question that may be skipped is skipped. */
    boolean skips() {
        return random.nextDouble() < SKIP_PROBABILITY;
    }

    int point(int low, int high) {
        // The only scale of four points asks whether one would choose the product freely.
        boolean asksForChoice = high - low == 3;
        double lure = asksForChoice && couldLeave ? LURE_OF_ALTERNATIVE : 0;
        double felt = Opinions.clamp(liking - lure + random.nextGaussian() * 0.1);
        return (int) Math.round(low + felt * (high - low));
    }

    /** Index of one of these options; of degrees from yes to no, the happier choose the earlier. */
    int option(List<String> options) {
        return options.get(0).equalsIgnoreCase("yes") && options.size() > 2
                ? options.size() - 1 - point(0, options.size() - 1)
                : option(options.size());
    }

    /** Index of one of several options; the last one, which often denies a problem, is for happy engineers. */
    private int option(int count) {
        if (count == 2) {
            // The only question for yes or no asks whether there is an alternative.
            return couldLeave ? 0 : 1;
        }
        if (random.nextDouble() < (liking - 0.45) * 1.2) {
            return count - 1;
        }
        // Earlier options are slightly more popular, as on real questionnaires.
        return Math.min(random.nextInt(count), random.nextInt(count));
    }

    /** Indexes of at most {@code most} options. */
    List<Integer> options(int count, int most) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < count && chosen.size() < most; i++) {
            // Unhappy engineers tick more problems.
            if (random.nextDouble() < 0.68 - 0.5 * liking - 0.05 * i) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    Optional<String> comment() {
        return random.nextDouble() < COMMENT_PROBABILITY
                ? comments.about(product, Opinions.clamp(liking + random.nextGaussian() * 0.08), random)
                : Optional.empty();
    }

    /** Who may read a comment, as a position among those offered: everyone, the product's owners, perhaps nobody. */
    int readers(int offered) {
        double drawn = random.nextDouble();
        if (drawn < PUBLIC_PROBABILITY) {
            return 0;
        }
        return drawn > 1 - COUNTED_ONLY_PROBABILITY ? offered - 1 : 1;
    }
}
