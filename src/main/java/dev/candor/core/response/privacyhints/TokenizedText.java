package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import dev.candor.core.response.privacyhints.NormalizedText.Word;
import java.util.List;

/** A text with its words. */
final class TokenizedText implements PhraseTrie.Tokens {
    private static final int MAX_ACRONYM_LENGTH = 4;

    private final String text;
    private final List<Word> words;

    TokenizedText(String text) {
        this.text = text;
        this.words = NormalizedText.words(text);
    }

    int size() {
        return words.size();
    }

    @Override
    public String plain(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).plain();
    }

    @Override
    public boolean adjoins(int at) {
        return at > 0 && at < words.size() && gap(at).length() <= 2 && !gap(at).contains("\n");
    }

    /** The characters between this word and the one before. */
    private String gap(int at) {
        return text.substring(
                at == 0 ? 0 : words.get(at - 1).to(), words.get(at).from());
    }

    /** Whether none of {@code count} words begins with a lower-case letter. */
    boolean isCapital(int at, int count) {
        return words.subList(at, at + count).stream().noneMatch(Word::lower);
    }

    /** Whether this word is short and in capitals, such as LAN. */
    boolean isAcronym(int at) {
        String word = text.substring(words.get(at).from(), words.get(at).to());
        return word.length() <= MAX_ACRONYM_LENGTH && word.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a hyphen joins this word to the one before, as in {@code team-search}. */
    boolean isJoined(int at) {
        return at > 0 && gap(at).equals("-");
    }

    /** Whether this word begins a sentence. */
    boolean opensSentence(int at) {
        return at == 0 || gap(at).chars().anyMatch(mark -> ".!?:;\n•".indexOf(mark) >= 0);
    }

    /** So many normalized words from this index. */
    List<String> words(int at, int count) {
        return words.subList(at, at + count).stream().map(Word::plain).toList();
    }

    Piece piece(int at, int count) {
        return new Piece(words.get(at).from(), words.get(at + count - 1).to());
    }
}
