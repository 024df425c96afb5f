package dev.candor.core.intake;

import dev.candor.core.audience.Spelling;
import dev.candor.core.audience.Spelling.Word;
import dev.candor.core.intake.TellingWords.Piece;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text, word by word. */
final class Prose {
    private static final int LONGEST_ACRONYM = 4;

    private final String text;
    private final List<Word> words;
    private final Map<String, List<Integer>> places;

    Prose(String text) {
        this.text = text;
        this.words = Spelling.words(text);
        this.places = IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.groupingBy(at -> words.get(at).plain()));
    }

    /** Where these plain words stand in a row, with no more than a blank or a mark between them. */
    Stream<Integer> rows(List<String> row) {
        return places.getOrDefault(row.get(0), List.of()).stream().filter(at -> isRow(at, row));
    }

    private boolean isRow(int at, List<String> row) {
        return IntStream.range(1, row.size())
                .allMatch(i -> plain(at + i).equals(row.get(i))
                        && gap(at + i).length() <= 2
                        && !gap(at + i).contains("\n"));
    }

    /** The word there; empty beyond the ends. */
    String plain(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).plain();
    }

    /** What stands between this word and the one before it. */
    private String gap(int at) {
        return text.substring(
                at == 0 ? 0 : words.get(at - 1).to(), words.get(at).from());
    }

    /** Whether each of so many words begins with a capital, or with a letter that knows none. */
    boolean isCapital(int at, int count) {
        return words.subList(at, at + count).stream().noneMatch(Word::lower);
    }

    /** Whether it is a short word in capitals, such as LAN. */
    boolean isAcronym(int at) {
        String word = text.substring(words.get(at).from(), words.get(at).to());
        return word.length() <= LONGEST_ACRONYM && word.chars().allMatch(Character::isUpperCase);
    }

    /** Whether this word is joined to the one before it, as in {@code team-search}. */
    boolean isJoined(int at) {
        return at > 0 && gap(at).equals("-");
    }

    /** Whether a sentence begins here. */
    boolean opensSentence(int at) {
        return at == 0 || gap(at).chars().anyMatch(mark -> ".!?:;\n•".indexOf(mark) >= 0);
    }

    Piece piece(int at, int count) {
        return new Piece(words.get(at).from(), words.get(at + count - 1).to());
    }
}
