package dev.candor.core.ui;

import dev.candor.core.text.EditDistance;
import dev.candor.core.ui.result.Quarter;
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
        List<String> nearest = nearest(words);
        return corrected(words)
                .or(() -> completed(nearest))
                .or(() -> beginning(nearest))
                .or(() -> mentioned(nearest));
    }

    /** The valid command of which some words are mistyped; empty if more is wrong. */
    Optional<String> corrected(List<String> words) {
        return Optional.of(words)
                .filter(few -> few.size() <= MAX_WORDS)
                .map(this::nearest)
                .filter(nearest -> parser.interpret(nearest).isPresent())
                .map(nearest -> String.join(" ", nearest));
    }

    private List<String> nearest(List<String> words) {
        return words.stream().map(word -> nearest(word).orElse(word)).toList();
    }

    /** A known verb completed with products. */
    Optional<String> completed(List<String> words) {
        List<String> ids =
                parser.products().stream().map(product -> product.id()).toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return switch (words.get(0)) {
            case "compare" -> comparison(words, ids);
            case "story" -> Optional.of("story " + ids.get(0) + quarter(words));
            case "mark" -> Optional.of("mark " + ids.get(0) + " new runners live");
            case "ask", "close", "export", "migration", "stop", "start" -> Optional.of(words.get(0) + " " + ids.get(0));
            case "digest" -> Optional.of("digest");
            case "trend", "comments", "teams" -> Optional.of(ids.get(0) + " " + words.get(0));
            default -> Optional.empty();
        };
    }

    /** The first product that is named, or else the first of all, beside another one. */
    private static Optional<String> comparison(List<String> words, List<String> ids) {
        String one = words.stream().filter(ids::contains).findFirst().orElse(ids.get(0));
        return ids.stream()
                .filter(other -> !other.equals(one))
                .findFirst()
                .map(other -> "compare " + one + " " + other);
    }

    private static String quarter(List<String> words) {
        String rest = String.join(" ", words.subList(1, words.size()));
        return Quarter.isNamed(rest) ? " " + rest : "";
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
