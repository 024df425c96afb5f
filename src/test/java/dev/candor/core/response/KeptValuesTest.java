package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Form;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form keeps of the questions that it does not display, within the limits of its context. */
class KeptValuesTest {
    private static final String WAVE = "continuous-integration-pulse-20261124T100000Z";
    private static final int MOST = FormContext.maxKept(WAVE);
    private static final List<String> OPTIONS =
            IntStream.range(0, 10).mapToObj(i -> "Option " + i).toList();
    private static final List<String> ALL_OPTIONS =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    /** The most that a survey asks: ten questions and three on use. */
    private static final List<Question> CHOICES = IntStream.range(0, 13)
            .mapToObj(i -> new Question("choice-" + i, QuestionType.MULTI, "Which?", OPTIONS))
            .toList();

    private static final List<Question> TEXTS = IntStream.range(0, 10)
            .mapToObj(i -> new Question("text-" + i, QuestionType.TEXT, "Why?", List.of()))
            .toList();

    private final KeptValues choices = new KeptValues(CHOICES);
    private final KeptValues texts = new KeptValues(TEXTS);

    /** English words of this length. */
    private static String words(Random random, int length) {
        String all = """
                the build queue is slow on Mondays because every team merges at once and our cache misses so we wait for
                half an hour until a runner gets free which costs us more than flaky tests do please let people choose
                larger machines show how long it takes before we push explain errors in plain language keep old logs""";
        List<String> known = Stream.of(all.replace('\n', ' ').split(" ", -1)).toList();
        StringBuilder words = new StringBuilder();
        while (words.length() < length) {
            words.append(known.get(random.nextInt(known.size()))).append(' ');
        }
        return words.substring(0, length);
    }

    /** Characters of this plane at random, which are the hardest to compress. */
    static String characters(Random random, int from, int to, int units) {
        StringBuilder text = new StringBuilder();
        while (text.length() < units) {
            text.appendCodePoint(random.nextInt(from, to));
        }
        return text.substring(0, units);
    }

    @Property(tries = 300)
    void what_is_encoded_fits_and_comes_back_unless_it_is_named_as_too_long(
            @ForAll long seed, @ForAll @IntRange(max = 10) int written, @ForAll @IntRange(max = 1_000) int length) {
        Random random = new Random(seed);
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < written; i++) {
            String text = random.nextBoolean() ? words(random, length) : characters(random, 0x20, 0xD800, length);
            if (!text.isEmpty()) {
                values.put("text-" + i, List.of(text));
            }
            values.put("text-" + i + ".readers", List.of("owners"));
        }

        KeptValues.Encoded kept = texts.encode(List.of(), values, MOST);

        assertThat(kept.text()).matches("[A-Za-z0-9_-]*").hasSizeLessThanOrEqualTo(MOST);
        Map<String, List<String>> expected = new HashMap<>(values);
        expected.keySet().removeAll(kept.tooLong().stream().map(Question::id).collect(Collectors.toSet()));
        assertThat(texts.decode(kept.text())).isEqualTo(expected);
    }

    @Property(tries = 100)
    void one_comment_of_the_greatest_length_always_fits(@ForAll long seed) {
        Random random = new Random(seed);
        for (String comment : List.of(
                words(random, Question.MAX_COMMENT_LENGTH),
                characters(random, 0x4E00, 0x9FFF, Question.MAX_COMMENT_LENGTH),
                characters(random, 0x20, 0xD7FF, Question.MAX_COMMENT_LENGTH),
                characters(random, 0x1F300, 0x1FAFF, Question.MAX_COMMENT_LENGTH))) {
            Map<String, List<String>> values =
                    Map.of("text-0", List.of(comment), "text-0.readers", List.of("everyone"));
            KeptValues.Encoded kept = texts.encode(List.of(), values, MOST);
            assertThat(kept.tooLong()).isEmpty();
            assertThat(texts.decode(kept.text())).isEqualTo(values);
        }
    }

    @Test
    void all_choices_of_the_longest_survey_fit_beside_a_comment() {
        Map<String, List<String>> values =
                CHOICES.stream().collect(Collectors.toMap(Question::id, question -> ALL_OPTIONS));
        KeptValues.Encoded kept = choices.encode(List.of(), values, MOST);
        assertThat(choices.decode(kept.text())).isEqualTo(values);
        assertThat(kept.text()).hasSizeLessThan(300);
    }

    @Test
    void choices_are_kept_even_if_no_words_fit() {
        Map<String, List<String>> values = new HashMap<>();
        for (Question question : TEXTS) {
            values.put(question.id(), List.of(characters(new Random(7), 0x800, 0xD7FF, 1_000)));
            values.put(question.id() + ".readers", List.of("nobody"));
        }
        KeptValues.Encoded kept = texts.encode(List.of(), values, 100);
        assertThat(kept.tooLong()).isEqualTo(TEXTS);
        assertThat(texts.decode(kept.text()))
                .isEqualTo(TEXTS.stream()
                        .collect(Collectors.toMap(question -> question.id() + ".readers", q -> List.of("nobody"))));
    }

    @Test
    void what_the_form_displays_is_not_kept_a_second_time() {
        Map<String, List<String>> values = Map.of(
                "text-0", List.of("Cache it"),
                "text-0.readers", List.of("everyone"),
                "text-1", List.of("Show the queue"),
                "unknown", List.of("1"));
        KeptValues.Encoded kept = texts.encode(TEXTS.subList(0, 1), values, MOST);
        assertThat(texts.decode(kept.text())).isEqualTo(Map.of("text-1", List.of("Show the queue")));
        assertThat(texts.encode(TEXTS, values, MOST).text()).isEmpty();
        assertThat(kept).hasToString("Encoded[…]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "eJwDAAAAAAE", "eJxjYAACAAAEAAE"})
    void damaged_text_has_no_values(String text) {
        assertThat(texts.decode(text)).isEmpty();
    }

    @Test
    void text_that_decompresses_to_more_than_any_form_is_damaged() {
        Map<String, List<String>> values = Map.of("text-0", List.of(" ".repeat(1_000_000)));
        KeptValues.Encoded kept = texts.encode(List.of(), values, MOST);
        assertThat(kept.text()).isNotEmpty();
        assertThat(texts.decode(kept.text())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ci-pulse-20261124T100000Z",
        "ci-pulse-20261124T100000Z warned 00112233445566778899aabbccddeeff",
        "ci-pulse-20261124T100000Z kept eJwDAA_-",
        "ci-pulse-20261124T100000Z warned 00112233445566778899aabbccddeeff kept eJwDAA_-",
    })
    void a_context_is_read_as_it_was_written(String text) {
        FormContext context = FormContext.read(text);
        assertThat(context.wave()).isEqualTo("ci-pulse-20261124T100000Z");
        assertThat(context.text()).isEqualTo(text);
    }

    @Test
    void a_warning_and_the_most_that_is_kept_fit_into_the_context_of_a_form() {
        String hash = "0".repeat(PrivacyWarning.HASH_LENGTH);
        FormContext context = new FormContext(WAVE, Optional.of(hash), "A".repeat(MOST));
        assertThat(context.text()).hasSize(Form.MAX_CONTEXT_LENGTH);
        assertThat(FormContext.read(context.text())).isEqualTo(context);
    }
}
