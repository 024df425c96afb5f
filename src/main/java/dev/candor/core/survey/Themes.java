package dev.candor.core.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dictionary of themes by which the comments of a survey are counted; without themes, nothing is counted. */
public record Themes(List<Theme> all) {
    /** No theme is counted. */
    public static final Themes NONE = new Themes(List.of());

    /** The most themes, as many as a question has options. */
    public static final int MAX_THEMES = Question.MAX_OPTIONS;

    /** What the id of each dictionary's {@link #question()} begins with, before a dot and a hash. */
    public static final String NAME = "themes";

    // No configured question has a dot in its id.
    private static final String ID_PREFIX = NAME + ".";

    public Themes {
        all = List.copyOf(all);
        if (all.size() > MAX_THEMES) {
            throw new IllegalArgumentException(all.size() + " themes; " + MAX_THEMES + " are the most");
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The names of the themes, in order. */
    public List<String> names() {
        return all.stream().map(Theme::name).toList();
    }

    /** Finds the themes of a text, by position. */
    public Function<String, Set<Integer>> finder() {
        List<Pattern> patterns = all.stream().map(Theme::pattern).toList();
        return text -> {
            String spaced = Theme.spaced(text);
            return IntStream.range(0, patterns.size())
                    .filter(i -> patterns.get(i).matcher(spaced).find())
                    .boxed()
                    .collect(Collectors.toSet());
        };
    }

    /**
     * The themes as a multiple choice that nobody was asked; only with themes. Its id holds a hash of the dictionary: shares
     * counted by other words are another question's, and no trend runs across them.
     */
    public Question question() {
        return new Question(ID_PREFIX + hash(), QuestionType.MULTI, "What the comments are about", names());
    }

    /** Whether this is the {@link #question()} of a dictionary. */
    public static boolean isQuestion(Question question) {
        return question.id().startsWith(ID_PREFIX);
    }

    /** The hash of the dictionary in the id of its {@link #question()}. */
    public static String dictionary(Question themes) {
        return themes.id().substring(ID_PREFIX.length());
    }

    /** Whether these are ids of one question, or of two dictionaries' {@link #question()}. */
    public static boolean sameId(String one, String other) {
        return one.equals(other) || (one.startsWith(ID_PREFIX) && other.startsWith(ID_PREFIX));
    }

    private String hash() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
