package dev.candor.core.response.privacyhints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names and handles of one colleague. Never stored; {@code toString} hides them. */
public final class PersonName {
    private static final int MIN_NAME_LENGTH = 3;

    private final List<List<String>> full;
    private final List<List<String>> single;
    private final Set<String> handles;

    private PersonName(List<List<String>> full, List<List<String>> single, Set<String> handles) {
        this.full = full;
        this.single = single;
        this.handles = handles;
    }

    /**
     * The names of a colleague.
     *
     * @param real real name, such as {@code Ben Whitcombe}; may be empty
     * @param shown display name; may be empty
     * @param handle user name, such as {@code ben.whitcombe}; may be empty
     */
    public static PersonName of(String real, String shown, String handle) {
        Set<List<String>> full = new LinkedHashSet<>();
        Set<List<String>> single = new LinkedHashSet<>();
        Stream.of(real, shown).forEach(name -> read(name, full, single));
        Set<String> handles = new LinkedHashSet<>();
        Stream.of(handle, shown)
                .map(word -> NormalizedText.plain(word.strip()))
                .filter(word -> !word.isEmpty() && !word.contains(" "))
                .forEach(handles::add);
        handles.stream()
                .filter(word -> isDistinctive(word, single))
                .map(PersonName::words)
                .filter(words -> !words.isEmpty())
                .forEach(full::add);
        return new PersonName(List.copyOf(full), List.copyOf(single), Set.copyOf(handles));
    }

    private static void read(String name, Set<List<String>> full, Set<List<String>> single) {
        // Brackets contain a team, a place or a pronoun.
        String bare = name.replaceAll("\\([^)]*\\)|\\[[^]]*\\]", " ").strip();
        List<List<String>> parts = Arrays.stream(bare.split("[\\s,]+"))
                .map(PersonName::words)
                .filter(part -> !part.isEmpty())
                .toList();
        parts.stream()
                .filter(part -> part.stream().mapToInt(String::length).sum() >= MIN_NAME_LENGTH)
                .filter(part -> !CommonWords.contain(part))
                .forEach(single::add);
        if (parts.size() > 1) {
            List<String> first = parts.get(0);
            List<String> last = parts.get(parts.size() - 1);
            full.add(parts.stream().flatMap(List::stream).toList());
            full.add(joined(first, last));
            full.add(joined(last, first));
        }
    }

    /** Whether a handle is recognisable without its @, because it contains a non-letter or a part of the name. */
    private static boolean isDistinctive(String handle, Set<List<String>> single) {
        return !handle.chars().allMatch(Character::isLetter)
                || single.stream()
                        .map(part -> String.join("", part))
                        .anyMatch(part -> handle.contains(part) && !handle.equals(part));
    }

    private static List<String> words(String part) {
        return NormalizedText.words(part).stream()
                .map(NormalizedText.Word::plain)
                .toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> words = new ArrayList<>(one);
        words.addAll(other);
        return List.copyOf(words);
    }

    /** The full name in all orders, and distinctive handles, each as normalized words. */
    public List<List<String>> fullNames() {
        return full;
    }

    /** First and last names that are not common words, each as normalized words. */
    public List<List<String>> singleNames() {
        return single;
    }

    /** The normalized handles. */
    public Set<String> handles() {
        return handles;
    }

    /** Hides the name. */
    @Override
    public String toString() {
        return "Name[…]";
    }
}
