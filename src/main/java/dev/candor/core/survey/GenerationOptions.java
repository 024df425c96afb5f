package dev.candor.core.survey;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The options of a question on {@linkplain Purpose#GENERATION generations}: each generation alone, newest first, then several
 * of them, then none of them.
 *
 * @param names the options as they are read
 */
public record GenerationOptions(List<String> names) {
    private static final int FEWEST = 4;

    public GenerationOptions {
        names = List.copyOf(names);
        if (names.size() < FEWEST) {
            throw new IllegalArgumentException("at least two generations, several and none, not " + names);
        }
    }

    /** The options of this question. */
    public static GenerationOptions of(Question question) {
        return new GenerationOptions(question.options());
    }

    /** Positions of the generations, newest first. */
    public List<Integer> generations() {
        return IntStream.range(0, several()).boxed().toList();
    }

    /** Position of the option for several generations. */
    public int several() {
        return names.size() - 2;
    }

    /** Position of the option for none of the generations. */
    public int none() {
        return names.size() - 1;
    }

    /** Positions of all options that an older generation is part of: each older one alone, and several. */
    public List<Integer> older() {
        return IntStream.rangeClosed(1, several()).boxed().toList();
    }
}
