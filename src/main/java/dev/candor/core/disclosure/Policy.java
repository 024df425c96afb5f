package dev.candor.core.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The disclosure thresholds of a wave, frozen when it opens; never weaker than the floor.
 *
 * @param minGroup fewest answers of a published group
 * @param minCommentBallots fewest ballots of a wave with published comments
 * @param minComments fewest published comments for the same readers
 */
public record Policy(int minGroup, int minCommentBallots, int minComments) {
    /** The weakest allowed policy. */
    public static final Policy FLOOR = new Policy(5, 10, 3);

    /** The fewest answers for a breakdown into groups, for figures of a single choice, for themes and scores, and for steps of 5 %. */
    static final int MIN_ANSWERS_FOR_BREAKDOWN = 30;

    private static final int MIN_GROUPS_FOR_BREAKDOWN = 4;
    private static final int MIN_ANSWERS_IF_CLOSED_EARLY = 10;

    public Policy {
        if (minGroup < 5 || minCommentBallots < 10 || minComments < 3) {
            throw new IllegalArgumentException("privacy may be made stricter, never weaker than min_group 5, "
                    + "min_comment_ballots 10, min_comments 3: " + minGroup + ", " + minCommentBallots + ", "
                    + minComments);
        }
    }

    /** The fewest answers of a published result if an owner closed the wave early. */
    public int minAnswersIfClosedEarly() {
        return Math.max(MIN_ANSWERS_IF_CLOSED_EARLY, minGroup);
    }

    /** Whether a question may be broken down, by its numbers of answers and groups; a remainder counts as one group. */
    public boolean allowsBreakdown(int answers, int groups) {
        return answers >= MIN_ANSWERS_FOR_BREAKDOWN && groups >= MIN_GROUPS_FOR_BREAKDOWN;
    }

    /** The thresholds in the configuration's terms, in one canonical form. */
    public String text() {
        return "min_group=" + minGroup + " min_comment_ballots=" + minCommentBallots + " min_comments=" + minComments;
    }

    /** The policy with this {@link #text()}. */
    public static Policy of(String text) {
        int[] values = Pattern.compile("[a-z_]+=(\\d+)")
                .matcher(text)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .toArray();
        if (values.length != 3) {
            throw new IllegalArgumentException("not a privacy policy: " + text);
        }
        return new Policy(values[0], values[1], values[2]);
    }

    /** Twelve hexadecimal digits of the SHA-256 of {@link #text()}, to be compared by eye. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
