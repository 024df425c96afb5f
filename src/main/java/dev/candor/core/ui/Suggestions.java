package dev.candor.core.ui;

import dev.candor.core.text.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suggests a command for text with a mistyped or missing word. */
final class Suggestions {
    private static final int MAX_WORDS = 8;
    private static final int MAX_LETTERS = 40;
    /** Words that are not mistyped but other words for the same. */
    private static final Map<String, String> SYNONYMS =
            Map.of("migrate", "migration", "generations", "migration", "lineage", "migration");

    private final CommandParser parser;

    Suggestions(CommandParser parser) {
        this.parser = parser;
    }

    /** The nearest valid command, if there is one. */
    Optional<String> of(List<String> words) {
        if (words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        List<String> corrected =
                words.stream().map(word -> nearest(word).orElse(word)).toList();
        if (parser.interpret(corrected).isPresent()) {
            return Optional.of(String.join(" ", corrected));
        }
        return completed(corrected).or(() -> beginning(corrected)).or(() -> mentioned(corrected));
    }

    /** A known verb completed with products. */
    private Optional<String> completed(List<String> words) {
        List<String> ids =
                parser.products().stream().map(product -> product.id()).toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return switch (words.get(0)) {
            case "compare" ->
                ids.size() < 2 ? Optional.empty() : Optional.of("compare " + ids.get(0) + " " + ids.get(1));
            case "mark" -> Optional.of("mark " + ids.get(0) + " new runners live");
            case "ask", "close", "export", "migration", "stop", "start", "story" ->
                Optional.of(words.get(0) + " " + ids.get(0));
            case "digest" -> Optional.of("digest");
            case "trend", "comments", "teams" -> Optional.of(ids.get(0) + " " + words.get(0));
            default -> Optional.empty();
        };
    }

    /** The longest beginning that is a valid command. */
    private Optional<String> beginning(List<String> words) {
        for (int end = words.size() - 1; end > 0; end--) {
            if (parser.interpret(words.subList(0, end)).isPresent()) {
                return Optional.of(String.join(" ", words.subList(0, end)));
            }
        }
        return Optional.empty();
    }

    /** A product named anywhere in the text. */
    private Optional<String> mentioned(List<String> words) {
        return words.stream()
                .filter(word -> parser.product(List.of(word)).isPresent())
                .findFirst();
    }

    private Optional<String> nearest(String word) {
        if (SYNONYMS.containsKey(word) && !parser.vocabulary().contains(word)) {
            return Optional.ofNullable(SYNONYMS.get(word));
        }
        // One typo in a short word, two in a longer one; beyond that it is another word.
        int maxDistance = word.length() < 6 ? 1 : 2;
        return parser.vocabulary().stream()
                .filter(known -> word.length() <= MAX_LETTERS
                        && known.length() > maxDistance
                        && EditDistance.between(word, known) <= maxDistance)
                .min(Comparator.comparingInt(known -> EditDistance.between(word, known)));
    }
}
