package dev.candor.edge.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A YAML node with its path in the file; what cannot be read from it is noted as a mistake. */
record YamlValue(YamlNode node, String path, Mistakes mistakes) {
    private static final int MAX_QUOTE_LENGTH = 60;
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    void mistake(String message) {
        mistakes.add(node.place(), path, message);
    }

    /** The value as quoted in messages. */
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
        return "'" + (line.length() > MAX_QUOTE_LENGTH ? beginning(line) + "…" : line) + "'";
    }

    /** Beginning of the line up to the maximum length, without splitting a grapheme cluster. */
    private static String beginning(String line) {
        Matcher character = CHARACTER.matcher(line);
        int end = 0;
        while (character.find() && character.end() <= MAX_QUOTE_LENGTH) {
            end = character.end();
        }
        return line.substring(0, end);
    }

    /** A scalar without invisible characters. */
    Optional<String> text() {
        return written().filter(text -> isVisible(InvisibleCharacters.in(text)));
    }

    private boolean isVisible(Optional<String> hidden) {
        hidden.ifPresent(
                name -> mistake(quoted() + " holds a character that nobody can see, " + name + "; type it again"));
        return hidden.isEmpty();
    }

    private Optional<String> written() {
        if (node instanceof YamlNode.Text text) {
            return Optional.of(text.text());
        }
        mistake("found " + quoted() + "; write one piece of text" + (node instanceof YamlNode.Alias ? " in full" : ""));
        return Optional.empty();
    }

    /** Text for people: one line, not blank. */
    Optional<String> words(int maxLength) {
        return written().map(String::strip).filter(words -> {
            Optional<String> hidden = InvisibleCharacters.inWords(words);
            if (InvisibleCharacters.without(words).isBlank()) {
                mistake(quoted() + " is blank; write what people will read");
            } else if (words.chars().anyMatch(Character::isISOControl)) {
                mistake(quoted() + " has a line break or another control character; write it on one line");
            } else if (!isVisible(hidden)) {
                return false;
            } else if (words.length() > maxLength) {
                mistake(quoted() + " has " + words.length() + " characters; " + maxLength + " are the most");
            } else {
                return true;
            }
            return false;
        });
    }

    /** Text for people that looks unlike every earlier one. */
    Optional<String> words(int maxLength, Lookalikes earlier) {
        return words(maxLength).filter(words -> earlier.isNew(this, words));
    }

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

    /** Meaning of a known word; {@code predicate} begins the mistake for an unknown one, such as "is not a day". */
    <T> Optional<T> oneOf(Map<String, T> meanings, String predicate) {
        return text().flatMap(word -> {
            Optional<T> meaning = Optional.ofNullable(meanings.get(word));
            if (meaning.isEmpty()) {
                mistake(quoted() + " " + predicate + "; " + SpellingSuggestion.wayOut(word, meanings.keySet()));
            }
            return meaning;
        });
    }

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

    /** Items of a list; a repeated one is a mistake. */
    <T> List<T> distinct(Function<YamlValue, Optional<T>> read) {
        Set<T> seen = new LinkedHashSet<>();
        for (YamlValue item : items()) {
            read.apply(item)
                    .filter(t -> !seen.add(t))
                    .ifPresent(t -> item.mistake(item.quoted() + " is in the list twice; leave one out"));
        }
        return List.copyOf(seen);
    }

    /** Items of a list; an empty list or a repeated item is a mistake. */
    <T> List<T> atLeastOne(String remedy, Function<YamlValue, Optional<T>> read) {
        if (isEmptyList()) {
            mistake("the list is empty; " + remedy);
        }
        return distinct(read);
    }

    boolean isEmptyList() {
        return node instanceof YamlNode.Items list && list.items().isEmpty();
    }

    YamlFields fields(List<String> known) {
        return new YamlFields(this, known);
    }
}
