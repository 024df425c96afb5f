package dev.candor.core.response;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Encodes what is filled in for questions that a form does not display, as text for the form's context: compressed, and of letters,
 * digits, {@code -} and {@code _} alone, which a messenger neither escapes nor counts in another way.
 *
 * <p>Layout before compression: per field its position (1 byte), the number of its values (1), and of each its length (4)
 * and its UTF-16 units, which lets the longest comment fit in every script.
 */
final class KeptValues {
    /** Bounds what damaged text can decompress to. */
    private static final int MAX_BYTES = 100_000;

    private final Map<String, Question> words = new LinkedHashMap<>();

    /** The ids of the fields: first the choices, which always fit. */
    private final List<String> fields = new ArrayList<>();

    KeptValues(List<Question> questions) {
        for (Question question : questions) {
            boolean isText = question.type() == QuestionType.TEXT;
            fields.add(isText ? question.id() + SurveyForm.READERS : question.id());
            if (isText) {
                words.put(question.id(), question);
            }
        }
        fields.addAll(words.keySet());
    }

    /**
     * Values as text.
     *
     * @param text empty if there are no values
     * @param tooLong the questions whose words did not fit
     */
    record Encoded(String text, List<Question> tooLong) {
        /** Hides the content, so that no log can contain an answer. */
        @Override
        public String toString() {
            return "Encoded[…]";
        }
    }

    /** Encodes the values of all questions that are not displayed: every choice, and the words of as many as fit. */
    Encoded encode(List<Question> displayed, Map<String, List<String>> values, int maxLength) {
        Map<String, List<String>> hidden = new HashMap<>(values);
        displayed.forEach(
                question -> hidden.keySet().removeAll(List.of(question.id(), question.id() + SurveyForm.READERS)));
        Map<String, List<String>> fitting = new LinkedHashMap<>();
        List<Question> tooLong = new ArrayList<>();
        String text = "";
        for (String field : fields) {
            List<String> given = hidden.getOrDefault(field, List.of());
            if (given.isEmpty()) {
                continue;
            }
            fitting.put(field, given);
            String longer = text(fitting);
            if (longer.length() <= maxLength) {
                text = longer;
            } else {
                fitting.remove(field);
                Optional.ofNullable(words.get(field)).ifPresent(tooLong::add);
            }
        }
        return new Encoded(text, List.copyOf(tooLong));
    }

    private String text(Map<String, List<String>> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            for (Map.Entry<String, List<String>> field : values.entrySet()) {
                out.writeByte(fields.indexOf(field.getKey()));
                out.writeByte(field.getValue().size());
                for (String value : field.getValue()) {
                    out.writeInt(value.length());
                    out.writeChars(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The values in this text by field id; none if the text is damaged. */
    Map<String, List<String>> decode(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        try (InflaterInputStream inflated = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            return values(new DataInputStream(new ByteArrayInputStream(inflated.readNBytes(MAX_BYTES))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Map.of();
        }
    }

    private Map<String, List<String>> values(DataInputStream in) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        while (in.available() > 0) {
            String field = fields.get(in.readUnsignedByte());
            List<String> given = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                given.add(value(in));
            }
            values.put(field, List.copyOf(given));
        }
        return values;
    }

    private static String value(DataInputStream in) throws IOException {
        StringBuilder value = new StringBuilder();
        for (int left = in.readInt(); left > 0; left--) {
            value.append(in.readChar());
        }
        return value.toString();
    }
}
