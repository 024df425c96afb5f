package dev.candor.edge.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifies Slack's request signatures, HMAC-SHA256 over version, timestamp and body. */
final class SignatureVerifier {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    SignatureVerifier(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "SLACK_SIGNING_SECRET is blank: set it to the signing secret under Basic Information of the app");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Verifies the signature of the raw body and the age of its timestamp. */
    Verdict verify(byte[] body, @Nullable String timestamp, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !isTimestamp(timestamp)) {
            return Verdict.UNSIGNED;
        }
        byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.FORGED;
        }
        return isTimely(timestamp, now) ? Verdict.GOOD : Verdict.UNTIMELY;
    }

    /** Result of verifying a request. */
    enum Verdict {
        /** Slack signed the request just now. */
        GOOD,
        /** The request has no signature. */
        UNSIGNED,
        /** The request was signed with another secret. */
        FORGED,
        /** Slack signed the request at another time than now. */
        UNTIMELY
    }

    /** Whether there is a signature with a current timestamp; the signature itself is verified with the body. */
    boolean isRecent(@Nullable String timestamp, @Nullable String signature, Instant now) {
        return timestamp != null && signature != null && isTimestamp(timestamp) && isTimely(timestamp, now);
    }

    private static boolean isTimestamp(String timestamp) {
        return timestamp.matches("\\d{1,11}");
    }

    private static boolean isTimely(String timestamp, Instant now) {
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(MAX_CLOCK_SKEW) <= 0;
    }

    private String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not support " + ALGORITHM, e);
        }
    }
}
