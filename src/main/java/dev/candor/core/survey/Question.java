package dev.candor.core.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A survey question; every question may be skipped.
 *
 * @param options the choices, at most {@value #MAX_OPTIONS}; empty unless the type is a choice
 * @param purpose what the answers are used for beyond the question's own result
 * @param askedOf the respondents who are asked
 * @param about id of the product it is about; empty: the survey's product
 */
public record Question(
        String id,
        QuestionType type,
        String wording,
        List<String> options,
        Purpose purpose,
        AskedOf askedOf,
        Optional<String> about) {
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

    /** An opinion of users about the survey's product. */
    public Question(String id, QuestionType type, String wording, List<String> options) {
        this(id, type, wording, options, Purpose.OPINION, AskedOf.USERS, Optional.empty());
    }

    /** The same question with this purpose. */
    public Question withPurpose(Purpose other) {
        return new Question(id, type, wording, options, other, askedOf, about);
    }

    /** The same choice with these options. */
    public Question withOptions(List<String> others) {
        return new Question(id, type, wording, others, purpose, askedOf, about);
    }

    /** The same question, asked of these respondents. */
    public Question askedOf(AskedOf others) {
        return new Question(id, type, wording, options, purpose, others, about);
    }

    /** The same question about the product with this id. */
    public Question about(String product) {
        return new Question(id, type, wording, options, purpose, askedOf, Optional.of(product));
    }

    /** Whether its answers are counted and published by themselves. */
    public boolean isCounted() {
        return type != QuestionType.TEXT && purpose != Purpose.USAGE && !purpose.isScoreItem();
    }

    /** Whether it is asked of some of the respondents alone, other than of all users. */
    public boolean isOfBranch() {
        return !askedOf.users() || !askedOf.generations().isEmpty();
    }

    /** Hash of the type, wording, options and, unless all users are asked, the respondents, 12 hexadecimal digits; a trend never spans two versions. */
    public String version() {
        String content = type.word()
                + '\n'
                + wording
                + '\n'
                + String.join("\n", options)
                + (askedOf.equals(AskedOf.USERS) ? "" : '\n' + askedOf.text());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
