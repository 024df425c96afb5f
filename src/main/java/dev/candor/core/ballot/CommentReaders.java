package dev.candor.core.ballot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may read a person's words. */
public enum CommentReaders {
    /** Anyone who sees the results. */
    EVERYONE('E'),
    /** Those who own the product when the wave opens; the default. */
    OWNERS('O');

    private final byte code;

    CommentReaders(char code) {
        this.code = (byte) code;
    }

    /** One byte that stands for it in a folded ballot; never 0. */
    public byte code() {
        return code;
    }

    /** The readers that this byte stands for. */
    public static Optional<CommentReaders> of(byte code) {
        return Stream.of(values()).filter(r -> r.code == code).findFirst();
    }

    /** The word for it in a form, such as {@code owners}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The readers that this word stands for. */
    public static Optional<CommentReaders> of(String word) {
        return Stream.of(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
