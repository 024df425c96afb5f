package dev.candor.core.response;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.response.privacyhints.IdentifyingWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The identifying words in the comments of one ballot. It has no {@code toString}, so a log shows nothing of it. */
final class PrivacyWarning {
    private static final int HASH_BYTES = 16;

    /** Length of {@link #hash()}. */
    static final int HASH_LENGTH = 2 * HASH_BYTES;

    private final Map<String, String> comments = new TreeMap<>();
    private final Map<String, List<String>> identifying = new TreeMap<>();

    private PrivacyWarning() {}

    /** The identifying words in the comments of this ballot. */
    static PrivacyWarning of(Ballot ballot, IdentifyingWords words) {
        PrivacyWarning warning = new PrivacyWarning();
        ballot.answers().forEach((question, answer) -> {
            if (answer instanceof Answer.Words comment) {
                warning.comments.put(question, comment.text());
                warning.identifying.put(question, words.findIn(comment.text()));
            }
        });
        return warning;
    }

    /** Whether no identifying words were found. */
    boolean isEmpty() {
        return words().isEmpty();
    }

    /** The distinct identifying words of all comments. */
    List<String> words() {
        return identifying.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The identifying words in the comment on this question. */
    List<String> of(String question) {
        return identifying.getOrDefault(question, List.of());
    }

    /** Hash of the comments and their identifying words, independent of changes in white space. */
    String hash() {
        String all = Normalizer.normalize(comments + "\n" + identifying, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
