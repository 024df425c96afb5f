package dev.candor.core.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One question; any of them may be skipped.
 *
 * @param options the choices, at most {@value #MAX_OPTIONS}; empty unless the type is a choice
 */
public record Question(String id, QuestionType type, String ask, List<String> options) {
    /** The most options a choice may have. */
    public static final int MAX_OPTIONS = 10;

    /** The most characters (UTF-16 units) of a person's words. */
    public static final int MAX_COMMENT_LENGTH = 1_000;

    public Question {
        options = List.copyOf(options);
        if (type.isChoice() == options.isEmpty()) {
            throw new IllegalArgumentException("question " + id + ": " + type.word() + " with options " + options);
        }
        if (options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException("question " + id + ": more than " + MAX_OPTIONS + " options");
        }
    }

    /** A name for this very wording, type and set of options; a trend never runs across two of them. */
    public String version() {
        String wording = type.word() + '\n' + ask + '\n' + String.join("\n", options);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
