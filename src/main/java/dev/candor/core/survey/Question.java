package dev.candor.core.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A survey question; every question may be skipped.
 *
 * @param options the choices, at most {@value #MAX_OPTIONS}; empty unless the type is a choice
 */
public record Question(String id, QuestionType type, String wording, List<String> options) {
    public static final int MAX_OPTIONS = 10;

    /** Longest text of an option, which is Slack's limit. */
    public static final int MAX_OPTION_LENGTH = 75;

    /** Longest comment, in UTF-16 units. */
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

    /** Hash of the type, wording and options, 12 hexadecimal digits; a trend never spans two versions. */
    public String version() {
        String content = type.word() + '\n' + wording + '\n' + String.join("\n", options);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
