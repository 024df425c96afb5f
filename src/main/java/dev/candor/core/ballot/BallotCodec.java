package dev.candor.core.ballot;

import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Encodes a ballot as bytes before it is sealed. All ballots and dummies of one survey form have the same length, so that
 * the size of a sealed ballot reveals nothing.
 *
 * <p>Layout: kind (1 byte: 0 dummy, 1 answers, 2 not used), group (2), then per question in order: a point as its value
 * plus one (1, 0 is skipped); chosen options as bits (2); a comment as readers (1), length in bytes (2), UTF-8, zeros. The
 * question on use takes no bytes: its answer is the kind.
 */
public final class BallotCodec {
    private static final byte DUMMY = 0;
    private static final byte ANSWERS = 1;
    private static final byte NOT_USED = 2;
    private static final int MAX_COMMENT_BYTES = 3 * Question.MAX_COMMENT_LENGTH;

    private final List<Question> questions;

    /** A codec for a form with these questions in this order. */
    public BallotCodec(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /** Length in bytes of every encoded ballot and dummy. */
    public int length() {
        return 3 + questions.stream().mapToInt(BallotCodec::width).sum();
    }

    /** An empty slot's content; once sealed, only the wave's private key distinguishes it from a ballot. */
    public byte[] dummy() {
        return new byte[length()];
    }

    /** The ballot as {@link #length()} bytes. */
    public byte[] encode(Ballot ballot) {
        ByteBuffer out = ByteBuffer.allocate(length());
        out.put(ballot.usesProduct() ? ANSWERS : NOT_USED).putShort((short) ballot.group());
        for (Question question : questions) {
            int end = out.position() + width(question);
            Answer answer = ballot.answers().get(question.id());
            if (answer != null && width(question) > 0) {
                put(out, answer);
            }
            out.position(end);
        }
        return out.array();
    }

    /** The ballot in these bytes, or empty for a dummy. Only {@code core.disclosure} may call this. */
    public Optional<Ballot> decode(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        byte kind = in.get();
        int group = in.getShort();
        if (kind == DUMMY) {
            return Optional.empty();
        }
        Map<String, Answer> answers = new HashMap<>();
        for (Question question : questions) {
            int end = in.position() + width(question);
            take(in, question).ifPresent(answer -> answers.put(question.id(), answer));
            in.position(end);
        }
        return Optional.of(new Ballot(group, kind == ANSWERS, answers));
    }

    private static int width(Question question) {
        if (question.purpose() == Purpose.USAGE) {
            return 0;
        }
        if (question.type().isScale()) {
            return 1;
        }
        return question.type().isChoice() ? 2 : 3 + MAX_COMMENT_BYTES;
    }

    private static void put(ByteBuffer out, Answer answer) {
        if (answer instanceof Answer.Point point) {
            out.put((byte) (point.value() + 1));
        } else if (answer instanceof Answer.Chosen chosen) {
            int bits = chosen.options().stream().mapToInt(o -> 1 << o).sum();
            out.putShort((short) bits);
        } else if (answer instanceof Answer.Words words) {
            byte[] text = words.text().getBytes(StandardCharsets.UTF_8);
            out.put(words.readers().code()).putShort((short) text.length).put(text);
        }
    }

    private static Optional<Answer> take(ByteBuffer in, Question question) {
        if (width(question) == 0) {
            return Optional.empty();
        }
        if (question.type().isScale()) {
            int value = in.get();
            return value == 0 ? Optional.empty() : Optional.of(new Answer.Point(value - 1));
        }
        if (question.type().isChoice()) {
            return chosen(in.getShort());
        }
        Optional<CommentReaders> readers = CommentReaders.of(in.get());
        byte[] text = new byte[in.getShort()];
        in.get(text);
        return readers.map(r -> new Answer.Words(new String(text, StandardCharsets.UTF_8), r));
    }

    private static Optional<Answer> chosen(int bits) {
        Set<Integer> options = new HashSet<>();
        for (int option = 0; option < Question.MAX_OPTIONS; option++) {
            if ((bits & 1 << option) != 0) {
                options.add(option);
            }
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(options));
    }
}
