package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import dev.candor.core.response.privacyhints.NormalizedText.Word;
import java.util.List;

/** A text, word by word. */
final class TokenizedText implements PhraseTrie.Tokens {
    private static final int MAX_ACRONYM_LENGTH = 4;

    private final String text;
    private final List<Word> words;

    TokenizedText(String text) {
        this.text = text;
        this.words = NormalizedText.words(text);
    }

    /** How many words it has. */
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
        return word.length() <= MAX_ACRONYM_LENGTH && word.chars().allMatch(Character::isUpperCase);
    }

    /** Whether this word is joined to the one before it, as in {@code team-search}. */
    boolean isJoined(int at) {
        return at > 0 && gap(at).equals("-");
    }

    /** Whether a sentence begins here. */
    boolean opensSentence(int at) {
        return at == 0 || gap(at).chars().anyMatch(mark -> ".!?:;\n•".indexOf(mark) >= 0);
    }

    /** So many plain words from there on. */
    List<String> words(int at, int count) {
        return words.subList(at, at + count).stream().map(Word::plain).toList();
    }

    Piece piece(int at, int count) {
        return new Piece(words.get(at).from(), words.get(at + count - 1).to());
    }
}
