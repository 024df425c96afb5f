package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.response.privacyhints.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person is warned of words that identify, once for the same words. */
class IdentifyingWordsWarningTest extends OpenWaveTest {
    @Test
    void identifying_words_are_pointed_out_on_the_form_as_it_was_filled_in() {
        fixture.directory.setNames(PersonName.of("Ben Whitcombe", "Ben", "ben.whitcombe"));
        Map<String, List<String>> values = Map.of(
                "satisfaction", List.of("2"),
                "pain", List.of("1"),
                "one-thing", List.of(" Ben of @platform sits on PAY-123 "),
                "one-thing.readers", List.of("everyone"));

        Form form = ((Receipt.Warned) cast("U0PAY1", values)).form();

        assertThat(form.context()).matches(wave + " warned [0-9a-f]{32}");
        assertThat(form.submit()).isEqualTo("Seal it as it is now");
        assertThat(form.fields())
                .as("at the top and at the field")
                .containsSubsequence(
                        new Field.Shown(new Part.Quote("Ben · @platform · PAY-123")),
                        new Field.Shown(new Part.Text(
                                "*Not sealed yet.* These words could show who you are, or whom you mean:")),
                        new Field.Shown(new Part.Quote("Ben · @platform · PAY-123")),
                        new Field.Write(
                                "one-thing",
                                "answer",
                                "What one thing should we change?",
                                "Leave out names and anything only you would say. Your way of writing can be recognised.",
                                1_000,
                                " Ben of @platform sits on PAY-123 "));
        assertThat(chosen(form)).isEqualTo(List.of("2", "1", "everyone"));
        assertThat(fixture.ballots.answered(wave, "U0PAY1")).isFalse();
    }

    private static List<String> chosen(Form form) {
        List<String> chosen = new ArrayList<>();
        for (Field field : form.fields()) {
            if (field instanceof Field.PickOne one) {
                one.chosen().ifPresent(chosen::add);
            } else if (field instanceof Field.PickMany many) {
                chosen.addAll(many.chosen());
            }
        }
        return chosen;
    }

    @Test
    void a_resubmission_with_the_same_identifying_words_is_sealed() {
        Map<String, List<String>> values = Map.of("one-thing", List.of("ask @zoe"));
        String context = warned(wave, values).context();
        assertThat(fixture.responses.cast(new Submission("U0PAY1", context, values)))
                .isInstanceOfSatisfying(
                        Receipt.Sealed.class,
                        stored -> assertThat(stored.page().parts()).contains(new Part.Quote("ask @zoe")));
    }

    @Test
    void identifying_words_added_after_a_warning_cause_another_warning() {
        String context = warned(wave, Map.of("one-thing", List.of("ask @zoe"))).context();

        Form second = warned(context, Map.of("one-thing", List.of("ask @zoe about PAY-123")));
        Form third = warned(second.context(), Map.of("one-thing", List.of("mail zoe@acme.org")));

        assertThat(second.fields()).contains(new Field.Shown(new Part.Quote("@zoe · PAY-123")));
        assertThat(third.fields()).contains(new Field.Shown(new Part.Quote("zoe@acme.org")));
        assertThat(fixture.ballots.answered(wave, "U0PAY1")).isFalse();
    }

    @Test
    void a_warning_about_one_comment_does_not_cover_another() {
        String context = warned(wave, Map.of("one-thing", List.of("ask @zoe"))).context();
        assertThat(warned(context, Map.of("one-thing", List.of("never ask @zoe")))
                        .context())
                .isNotEqualTo(context);
    }

    @Test
    void a_name_that_becomes_known_after_a_warning_causes_another_warning() {
        Map<String, List<String>> values = Map.of("one-thing", List.of("ask @zoe or Whitcombe"));
        String context = warned(wave, values).context();
        fixture.directory.setNames(PersonName.of("Ben Whitcombe", "Ben", "ben.whitcombe"));

        assertThat(warned(context, values).fields()).contains(new Field.Shown(new Part.Quote("@zoe · Whitcombe")));
    }

    @Test
    void a_comment_without_its_identifying_words_is_sealed_at_once() {
        String context = warned(wave, Map.of("one-thing", List.of("ask @zoe"))).context();
        assertThat(fixture.responses.cast(
                        new Submission("U0PAY1", context, Map.of("one-thing", List.of("ask someone")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    @Test
    void white_space_that_slack_changes_causes_no_second_warning() {
        String context =
                warned(wave, Map.of("one-thing", List.of("ask @zoe\nor @ana"))).context();
        assertThat(fixture.responses.cast(
                        new Submission("U0PAY1", context, Map.of("one-thing", List.of("ask @zoe\r\nor @ana ")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    private Form warned(String context, Map<String, List<String>> values) {
        return ((Receipt.Warned) fixture.responses.cast(new Submission("U0PAY1", context, values))).form();
    }

    @Test
    void a_submission_that_is_refused_anyway_causes_no_warning() {
        cast("U0PAY1", Map.of("satisfaction", List.of("4")));
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("ask @zoe"))))
                .isInstanceOf(Receipt.AlreadyAnswered.class);
        assertThat(cast("U0PAY2", Map.of("one-thing", List.of("ask @zoe"), "satisfaction", List.of("6"))))
                .isInstanceOf(Receipt.Invalid.class);
        assertThat(cast("U0STRANGER", Map.of("one-thing", List.of("ask @zoe")))).isInstanceOf(Receipt.NotAsked.class);
    }

    @Test
    void at_most_twelve_identifying_words_are_listed() {
        String text = IntStream.rangeClosed(1, 14).mapToObj(i -> "PAY-" + i).collect(Collectors.joining(" "));
        Form form = ((Receipt.Warned) cast("U0PAY1", Map.of("one-thing", List.of(text)))).form();
        assertThat(form.fields().toString()).contains("PAY-12 · and 2 more").doesNotContain("PAY-12 · PAY-13");
    }

    @Test
    void the_string_form_of_a_warning_contains_no_comment() {
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("ask @zoe"))).toString())
                .doesNotContain("zoe");
    }
}
