package dev.candor.edge.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A piece of the configuration with the path that leads to it; what cannot be read from it is noted as a mistake. */
record YamlValue(YamlNode node, String path, Mistakes mistakes) {
    private static final int LONGEST_QUOTE = 60;

    void mistake(String message) {
        mistakes.add(node.place(), path, message);
    }

    /** What stands here, for use in a message. */
    String quoted() {
        if (node instanceof YamlNode.Text text) {
            return quoted(text.text());
        }
        if (node instanceof YamlNode.Alias alias) {
            return quoted("*" + alias.anchor());
        }
        if (node instanceof YamlNode.Nothing) {
            return "nothing";
        }
        return node instanceof YamlNode.Items ? "a list" : "a mapping";
    }

    static String quoted(String text) {
        String line = InvisibleCharacters.shown(text.replaceAll("[\\n\\r\\t]", " "));
        return "'" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line) + "'";
    }

    /** One piece of text without a character that nobody can see. */
    Optional<String> text() {
        return written().filter(text -> isVisible(InvisibleCharacters.in(text)));
    }

    private boolean isVisible(Optional<String> hidden) {
        hidden.ifPresent(
                name -> mistake(quoted() + " holds a character that nobody can see, " + name + "; type it anew"));
        return hidden.isEmpty();
    }

    private Optional<String> written() {
        if (node instanceof YamlNode.Text text) {
            return Optional.of(text.text());
        }
        mistake(quoted() + " stands here; write one piece of text"
                + (node instanceof YamlNode.Alias ? " in full" : ""));
        return Optional.empty();
    }

    /** Words that people will read: a single line, not blank. */
    Optional<String> words(int mostCharacters) {
        return written().map(String::strip).filter(words -> {
            Optional<String> hidden = InvisibleCharacters.inWords(words);
            if (InvisibleCharacters.without(words).isBlank()) {
                mistake(quoted() + " is blank; write what people shall read");
            } else if (words.chars().anyMatch(Character::isISOControl)) {
                mistake(quoted() + " has a line break or another control character; write it on one line");
            } else if (!isVisible(hidden)) {
                return false;
            } else if (words.length() > mostCharacters) {
                mistake(quoted() + " has " + words.length() + " characters; " + mostCharacters + " are the most");
            } else {
                return true;
            }
            return false;
        });
    }

    /** The same, which nobody may take for the words of an earlier one. */
    Optional<String> words(int mostCharacters, Lookalikes earlier) {
        return words(mostCharacters).filter(words -> earlier.areNew(this, words));
    }

    /** A whole number from {@code least} to {@code most}. */
    Optional<Integer> number(int least, int most) {
        return text().flatMap(text -> {
            Optional<Integer> number =
                    text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
            Optional<Integer> fitting = number.filter(n -> n >= least && n <= most);
            if (fitting.isEmpty()) {
                mistake(quoted() + (number.isPresent() ? " is out of range" : " is not a whole number")
                        + "; write one from " + least + " to " + most);
            }
            return fitting;
        });
    }

    /** What the word that stands here means; {@code not} says what it is not, if it is none of the known ones. */
    <T> Optional<T> oneOf(Map<String, T> meanings, String not) {
        return text().flatMap(word -> {
            Optional<T> meaning = Optional.ofNullable(meanings.get(word));
            if (meaning.isEmpty()) {
                mistake(quoted() + " " + not + "; " + SpellingSuggestion.wayOut(word, meanings.keySet()));
            }
            return meaning;
        });
    }

    /** The items of a list. */
    List<YamlValue> items() {
        if (!(node instanceof YamlNode.Items list)) {
            boolean text = node instanceof YamlNode.Text;
            mistake(quoted() + " is not a list; write it like " + (text ? "[" + quoted() + "]" : "[one, two]"));
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
            items.add(new YamlValue(item, path + "[" + items.size() + "]", mistakes));
        }
        return items;
    }

    /** The items of a list, none of them twice. */
    <T> List<T> distinct(Function<YamlValue, Optional<T>> read) {
        Set<T> seen = new LinkedHashSet<>();
        for (YamlValue item : items()) {
            read.apply(item)
                    .filter(t -> !seen.add(t))
                    .ifPresent(t -> item.mistake(item.quoted() + " is in the list twice; leave one out"));
        }
        return List.copyOf(seen);
    }

    /** The items of a list that may not be empty, none of them twice. */
    <T> List<T> atLeastOne(String wayOut, Function<YamlValue, Optional<T>> read) {
        if (isEmptyList()) {
            mistake("the list is empty; " + wayOut);
        }
        return distinct(read);
    }

    boolean isEmptyList() {
        return node instanceof YamlNode.Items list && list.items().isEmpty();
    }

    /** The values of a mapping. */
    YamlFields fields(List<String> known) {
        return new YamlFields(this, known);
    }
}
