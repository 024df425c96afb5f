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
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    Signature(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "SLACK_SIGNING_SECRET is blank: set it to the signing secret under Basic Information of the app");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether the raw body bears this signature of this moment, which is near enough to now. */
    boolean holds(byte[] body, @Nullable String timestamp, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !isRecent(timestamp, signature, now)) {
            return false;
        }
        byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
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
