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

/** Tells whether a request was signed by Slack, just now. */
final class SignatureVerifier {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    SignatureVerifier(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "SLACK_SIGNING_SECRET is blank: set it to the signing secret under Basic Information of the app");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What the raw body's signature of this moment is worth now. */
    Verdict judge(byte[] body, @Nullable String timestamp, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,11}")) {
            return Verdict.UNSIGNED;
        }
        byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.FORGED;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(SKEW) > 0 ? Verdict.UNTIMELY : Verdict.GOOD;
    }

    /** What a signature is worth. */
    enum Verdict {
        /** Slack signed it just now. */
        GOOD,
        /** There is no signature at all. */
        UNSIGNED,
        /** It was signed with another secret. */
        FORGED,
        /** Slack signed it, at another time than now. */
        UNTIMELY
    }

    /** Whether there is a signature of this moment; whether it is right, the body will tell. */
    boolean isRecent(@Nullable String timestamp, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,11}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(SKEW) <= 0;
    }

    private String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do " + ALGORITHM, e);
        }
    }
}
