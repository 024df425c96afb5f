package dev.candor.core.disclosure;

import dev.candor.core.ballot.Readers;
import dev.candor.core.survey.Question;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/**
 * Words that too few others stood beside: they are sealed again for the next wave, at most {@value #MOST_TIMES} times.
 *
 * <p>Folded, each one and each dummy has one length. Layout: kind (1 byte: 0 dummy, 2 comment), times held (1), readers
 * (1), year (2), month (1), the three thresholds of its policy (4 each), then question id, version and text, each as its
 * length (2), UTF-8, zeros.
 *
 * @param question id of the text question
 * @param version of its wording
 * @param timesHeld how often it was held already
 * @param month of the wave in which it was written
 * @param policy of that wave: its writer was promised no less
 */
public record HeldComment(
        String question, String version, String text, Readers readers, int timesHeld, YearMonth month, Policy policy) {
    /** How often a comment is held before it is destroyed unread. */
    public static final int MOST_TIMES = 2;

    /** Bytes of every folded comment and dummy. */
    public static final int LENGTH;

    /** An order that says nothing about who came first. */
    static final Comparator<HeldComment> ORDER = Comparator.comparing(HeldComment::text)
            .thenComparing(HeldComment::question)
            .thenComparing(HeldComment::readers)
            .thenComparing(HeldComment::month)
            .thenComparingInt(HeldComment::timesHeld);

    private static final byte COMMENT = 2;
    private static final int ID_BYTES = 255;
    private static final int VERSION_BYTES = 32;
    private static final int TEXT_BYTES = 3 * Question.MOST_CHARACTERS;

    static {
        LENGTH = 6 + 3 * Integer.BYTES + 2 + ID_BYTES + 2 + VERSION_BYTES + 2 + TEXT_BYTES;
    }

    /** A blank that only the private key can tell from a comment. */
    public static byte[] dummy() {
        return new byte[LENGTH];
    }

    /** The comment as {@link #LENGTH} bytes. */
    public byte[] fold() {
        ByteBuffer out = ByteBuffer.allocate(LENGTH);
        out.put(COMMENT).put((byte) timesHeld).put(readers.code());
        out.putShort((short) month.getYear()).put((byte) month.getMonthValue());
        out.putInt(policy.minGroup()).putInt(policy.minCommentBallots()).putInt(policy.minComments());
        put(out, question, ID_BYTES);
        put(out, version, VERSION_BYTES);
        put(out, text, TEXT_BYTES);
        return out.array();
    }

    /** The comment in these bytes, or empty for a dummy. */
    public static Optional<HeldComment> unfold(byte[] folded) {
        ByteBuffer in = ByteBuffer.wrap(folded);
        if (in.get() != COMMENT) {
            return Optional.empty();
        }
        int timesHeld = in.get();
        Optional<Readers> readers = Readers.of(in.get());
        YearMonth month = YearMonth.of(in.getShort(), in.get());
        Policy policy = new Policy(in.getInt(), in.getInt(), in.getInt());
        String question = take(in, ID_BYTES);
        String version = take(in, VERSION_BYTES);
        String text = take(in, TEXT_BYTES);
        return readers.map(r -> new HeldComment(question, version, text, r, timesHeld, month, policy));
    }

    /** The same comment after one more wave that could not let it out. */
    HeldComment heldOnceMore() {
        return new HeldComment(question, version, text, readers, timesHeld + 1, month, policy);
    }

    private static void put(ByteBuffer out, String value, int width) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > width) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fit into " + width);
        }
        int end = out.position() + 2 + width;
        out.putShort((short) bytes.length).put(bytes).position(end);
    }

    private static String take(ByteBuffer in, int width) {
        int end = in.position() + 2 + width;
        byte[] bytes = new byte[in.getShort()];
        in.get(bytes).position(end);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
