package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcomes of a submission. */
class ResponseIntakeTest extends OpenWaveTest {
    @Test
    void the_receipt_shows_the_sealed_record_and_no_person() {
        Receipt receipt = cast(
                "U0PAY1",
                Map.of(
                        "satisfaction", List.of("4"),
                        "pain", List.of("1", "0"),
                        "one-thing", List.of("  Cache <the> *builds*  "),
                        "one-thing.readers", List.of("everyone")));
        assertThat(receipt).isInstanceOf(Receipt.Sealed.class);
        assertThat(((Receipt.Sealed) receipt).page().parts())
                .contains(
                        new Part.Text("Product: *CI*\nCounted in: *Payments*"),
                        new Part.Text("How satisfied are you with CI?\n*4*"),
                        new Part.Text("What slows you down?\n*queueing, docs*"),
                        new Part.Quote("Cache <the> *builds*"),
                        new Part.Note(
                                "Who can read this: everyone who sees the results, or the owners of CI alone if"
                                        + " fewer than 3 comments were written for everyone. Comments are destroyed unread at the"
                                        + " close if fewer than 10 people who use it answered, or fewer than 3 comments came."));
        assertThat(receipt.toString()).doesNotContain("U0PAY1");
    }

    @Test
    void the_receipt_names_the_survey_of_a_product_with_several() {
        fixture.ownerSurveys.add("ci", "Build *cache*", CoreFixture.WEEKLY.questions());

        assertThat(fixture.responses.notUsed("U0PAY1", wave))
                .isInstanceOfSatisfying(
                        Receipt.Sealed.class,
                        stored -> assertThat(stored.page().parts())
                                .contains(new Part.Text("Product: *CI (pulse)*\nCounted in: *Payments*")));
    }

    @Test
    void a_second_submission_is_refused_and_the_first_ballot_is_kept() {
        cast("U0PAY1", Map.of("satisfaction", List.of("4")));
        assertThat(cast("U0PAY1", Map.of("satisfaction", List.of("1")))).isInstanceOf(Receipt.AlreadyAnswered.class);
        assertThat(fixture.responses.notUsed("U0PAY1", wave)).isInstanceOf(Receipt.AlreadyAnswered.class);
        assertThat(fixture.responses.offerForm("U0PAY1", wave, Optional.empty()))
                .isInstanceOf(ResponseIntake.FormResult.Declined.class);
    }

    @Test
    void a_person_who_is_not_on_the_roster_is_refused() {
        assertThat(cast("U0STRANGER", Map.of("satisfaction", List.of("4")))).isInstanceOf(Receipt.NotAsked.class);
        assertThat(fixture.responses.notUsed("U0STRANGER", wave)).isInstanceOf(Receipt.NotAsked.class);
    }

    @Test
    void a_closed_wave_accepts_no_ballot() {
        fixture.tickAt(CoreFixture.START.plus(Duration.ofDays(6)));
        assertThat(cast("U0PAY1", Map.of("satisfaction", List.of("4")))).isInstanceOf(Receipt.Closed.class);
    }

    @Test
    void an_unknown_wave_accepts_no_ballot() {
        assertThat(fixture.responses.cast(new Submission("U0PAY1", "tampered'; DROP TABLE slot", Map.of())))
                .isInstanceOf(Receipt.Closed.class);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfaction | 6    | satisfaction | a point beyond the scale",
                "satisfaction | -1   | satisfaction | a negative point",
                "satisfaction | five | satisfaction | a word for a point",
                "pain         | 2    | pain         | an option that does not exist",
                "pain         | 99999999999 | pain  | a number too large for a number",
            })
    void an_answer_that_is_not_on_the_form_is_refused(String field, String value, String errorField, String reason) {
        Receipt receipt = cast("U0PAY1", Map.of(field, List.of(value)));
        assertThat(receipt).as(reason).isInstanceOf(Receipt.Invalid.class);
        assertThat(((Receipt.Invalid) receipt).errors()).as(reason).containsOnlyKeys(errorField);
        assertThat(fixture.ballots.answered(wave, "U0PAY1")).as(reason).isFalse();
    }

    @Test
    void two_points_on_one_scale_are_refused() {
        assertThat(cast("U0PAY1", Map.of("satisfaction", List.of("4", "5")))).isInstanceOf(Receipt.Invalid.class);
    }

    @Test
    void a_comment_that_is_too_long_is_refused() {
        Receipt receipt = cast("U0PAY1", Map.of("one-thing", List.of("x".repeat(10_000))));
        assertThat(receipt)
                .isEqualTo(new Receipt.Invalid(
                        Map.of("one-thing", "Please keep it to 1000 characters. You wrote 10000.")));
    }

    @Test
    void unknown_readers_are_refused() {
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("faster"), "one-thing.readers", List.of("my-manager"))))
                .isInstanceOf(Receipt.Invalid.class);
    }

    @Test
    void the_form_offers_everyone_and_owners_as_readers() {
        Form form = ((ResponseIntake.FormResult.Offered) fixture.responses.offerForm("U0PAY1", wave, Optional.empty()))
                .form();
        assertThat(form.fields())
                .filteredOn(field -> field.toString().contains(".readers"))
                .singleElement()
                .isInstanceOfSatisfying(Field.PickOne.class, pick -> {
                    assertThat(pick.choices()).extracting(Field.Choice::value).containsExactly("everyone", "owners");
                    assertThat(pick.chosen()).hasValue("owners");
                });
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("faster"), "one-thing.readers", List.of("nobody"))))
                .isInstanceOf(Receipt.Invalid.class);
    }

    @Test
    void the_receipt_names_the_owners_as_readers_of_a_comment_for_owners() {
        Receipt receipt = cast("U0PAY1", Map.of("one-thing", List.of("faster")));
        assertThat(((Receipt.Sealed) receipt).page().parts())
                .filteredOn(Part.Note.class::isInstance)
                .first()
                .asString()
                .contains("Who can read this: the owners of CI, as they were when this survey opened. Comments are")
                .contains("destroyed unread");
    }

    @Test
    void an_empty_form_is_not_a_ballot() {
        Receipt receipt = cast("U0PAY1", Map.of("one-thing", List.of("   "), "one-thing.readers", List.of("owners")));
        assertThat(receipt).isInstanceOf(Receipt.Invalid.class);
        assertThat(fixture.ballots.answered(wave, "U0PAY1")).isFalse();
    }

    @Test
    void the_pressed_point_is_chosen_on_the_form_and_fields_have_the_ids_of_their_questions() {
        Form form = ((ResponseIntake.FormResult.Offered) fixture.responses.offerForm("U0PAY1", wave, Optional.of(4)))
                .form();
        assertThat(form.area()).isEqualTo("ballot");
        assertThat(form.context()).isEqualTo(wave);
        assertThat(form.fields())
                .filteredOn(Field.PickOne.class::isInstance)
                .first()
                .satisfies(field -> {
                    Field.PickOne pick = (Field.PickOne) field;
                    assertThat(pick.id()).isEqualTo("satisfaction");
                    assertThat(pick.action()).isEqualTo("answer");
                    assertThat(pick.chosen()).hasValue("4");
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "200b 200d 2060 feff | zero width",
                "a0 2007 202f 3000   | blanks that do not break",
                "3164 ffa0 115f 1160 | Hangul fillers",
                "2800                | Braille without dots",
                "e0001 e0041 e007f   | tags",
                "fe0f fe00 e0100     | variation selectors",
                "301 34f 20dd        | marks over nothing",
                "ad 61c 180e 2028 9  | soft hyphen, marks of direction, separators, a tab",
                "e000 d800           | private use, half a character",
            })
    void an_invisible_comment_is_ignored(String points, String reason) {
        String text = Arrays.stream(points.split(" "))
                .map(point -> Character.toString(Integer.parseInt(point, 16)))
                .collect(Collectors.joining());
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of(text))))
                .as(reason)
                .isInstanceOf(Receipt.Invalid.class);
        assertThat(((Receipt.Sealed) cast("U0PAY1", Map.of("satisfaction", List.of("4"), "one-thing", List.of(text))))
                        .page()
                        .parts())
                .as(reason)
                .noneMatch(Part.Quote.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "?", "🚀", "👩‍💻", "é", "e\u0301", "क्षि", "日", "\u200bok", "❤️", "👍🏽", "🇬🇧"})
    void a_comment_of_one_visible_character_is_stored(String text) {
        assertThat(((Receipt.Sealed) cast("U0PAY1", Map.of("one-thing", List.of(text))))
                        .page()
                        .parts())
                .contains(new Part.Quote(text));
    }

    @Test
    void the_string_form_of_a_submission_contains_no_person_and_no_answer() {
        assertThat(new Submission("U0PAY1", wave, Map.of("one-thing", List.of("secret"))).toString())
                .doesNotContain("U0PAY1", "secret");
    }

    @Test
    void the_receipt_names_the_group_on_the_roster() {
        Wave open = fixture.waveStore.findOpen(wave).orElseThrow();
        assertThat(open.groups()).extracting(group -> group.name()).containsExactly("Payments");
        assertThat(fixture.responses.notUsed("U0ELSE1", wave))
                .isInstanceOfSatisfying(
                        Receipt.Sealed.class,
                        stored -> assertThat(stored.page().parts())
                                .contains(
                                        new Part.Text("Product: *CI*\nCounted in: *the whole, in no smaller group*")));
    }
}
