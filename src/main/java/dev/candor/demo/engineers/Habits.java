package dev.candor.demo.engineers;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a person uses and likes at some time.
 *
 * @param since time since today, negative in the past
 */
record Habits(Opinions opinions, String team, String person, Duration since) {
    boolean uses(String product) {
        return opinions.uses(product, person, since);
    }

    /** What this person chooses and writes about a product in one survey. */
    Choices choices(String product, Comments comments, RandomGenerator random) {
        return new Choices(product, liking(product), opinions.couldLeave(product, person), comments, random);
    }

    double liking(String product) {
        return opinions.liking(product, team, person, since);
    }

    /** Position of the option that fits, where each names a product but the last two, which are for several and for none. */
    int generation(List<String> options) {
        List<Integer> used = IntStream.range(0, options.size() - 2)
                .filter(i -> uses(Opinions.productIn(options.get(i))))
                .boxed()
                .toList();
        return switch (used.size()) {
            case 0 -> options.size() - 1;
            case 1 -> used.get(0);
            default -> options.size() - 2;
        };
    }

    /** The choices of this person where the words name another product than the survey is about. */
    Choices about(String words, Choices choices) {
        String named = Opinions.productIn(words);
        return named.equals(Opinions.OTHER) || named.equals(choices.product())
                ? choices
                : choices(named, choices.comments(), choices.random());
    }
}
