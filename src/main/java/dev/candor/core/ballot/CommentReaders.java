package dev.candor.core.ballot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The readers of a comment, from the most to none. */
public enum CommentReaders {
    /** Everyone who sees the results. */
    EVERYONE('E'),
    /** The owners of the product when the wave opened; the default. */
    OWNERS('O'),
    /** Nobody: the words are counted in themes and destroyed with the sealed answers. */
    NOBODY('N');

    private final byte code;

    CommentReaders(char code) {
        this.code = (byte) code;
    }

    /** The readers among whom a respondent chooses. */
    public static List<CommentReaders> offered(boolean countsThemes) {
        return countsThemes ? List.of(values()) : List.of(EVERYONE, OWNERS);
    }

    /** The byte in an encoded ballot; never 0. */
    public byte code() {
        return code;
    }

    /** The readers with this byte. */
    public static Optional<CommentReaders> of(byte code) {
        return Stream.of(values()).filter(r -> r.code == code).findFirst();
    }

    /** The value in a form, such as {@code owners}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The readers with this value. */
    public static Optional<CommentReaders> of(String word) {
        return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
