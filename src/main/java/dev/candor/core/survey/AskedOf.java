package dev.candor.core.survey;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The respondents who are asked a question.
 *
 * @param users whether users of the product are asked
 * @param others whether people who do not use it are asked
 * @param generations only users who chose one of these options, by position, of the question on
 *     {@linkplain Purpose#GENERATION generations}; empty: all users
 */
public record AskedOf(boolean users, boolean others, Set<Integer> generations) {
    /** Everybody who uses the product. */
    public static final AskedOf USERS = new AskedOf(true, false, Set.of());

    /** Everybody who does not use the product. */
    public static final AskedOf OTHERS = new AskedOf(false, true, Set.of());

    /** Every respondent. */
    public static final AskedOf EVERYONE = new AskedOf(true, true, Set.of());

    private static final String SEPARATOR = " ";

    public AskedOf {
        generations = Set.copyOf(generations);
        if (!users && (!others || !generations.isEmpty())) {
            throw new IllegalArgumentException("a question is asked of users, of others or of both");
        }
    }

    /** Users of these generations, by position of the option. */
    public static AskedOf generations(Set<Integer> generations) {
        return new AskedOf(true, false, generations);
    }

    /**
     * Whether a respondent is asked.
     *
     * @param usesProduct whether the respondent uses the product
     * @param generation the options that the respondent chose of the question on generations
     */
    public boolean includes(boolean usesProduct, Set<Integer> generation) {
        if (!usesProduct) {
            return others;
        }
        return users && (generations.isEmpty() || generations.stream().anyMatch(generation::contains));
    }

    /** This as text, such as {@code users}, {@code users others} or {@code users 0 2}. */
    public String text() {
        return Stream.concat(
                        Stream.of(users ? "users" : "", others ? "others" : "").filter(word -> !word.isEmpty()),
                        new TreeSet<>(generations).stream().map(String::valueOf))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Parses {@link #text()}. */
    public static AskedOf of(String text) {
        Set<String> words = Set.of(text.split(SEPARATOR, -1));
        return new AskedOf(
                words.contains("users"),
                words.contains("others"),
                words.stream()
                        .filter(word -> !word.equals("users") && !word.equals("others"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }
}
