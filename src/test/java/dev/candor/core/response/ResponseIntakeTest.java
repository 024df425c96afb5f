package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.response.privacyhints.PersonName;
import dev.candor.core.scheduling.Wave;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a submission. */
class ResponseIntakeTest {
    @TempDir
    Path folder;

    private CoreFixture rig;
    private String wave;

    @BeforeEach
    void open() {
        rig = new CoreFixture(folder);
        wave = rig.openWave().id();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Receipt cast(String person, Map<String, List<String>> values) {
        return rig.responses.cast(new Submission(person, wave, values));
    }

    @Test
    void the_confirmation_shows_the_very_record_that_was_sealed_and_no_name() {
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
    void a_second_ballot_is_refused_kindly_and_the_first_one_stands() {
        cast("U0PAY1", Map.of("satisfaction", List.of("4")));
        assertThat(cast("U0PAY1", Map.of("satisfaction", List.of("1")))).isInstanceOf(Receipt.AlreadyAnswered.class);
        assertThat(rig.responses.notUsed("U0PAY1", wave)).isInstanceOf(Receipt.AlreadyAnswered.class);
        assertThat(rig.responses.offerForm("U0PAY1", wave, Optional.empty()))
                .isInstanceOf(ResponseIntake.FormResult.Declined.class);
    }

    @Test
    void someone_not_on_the_roster_is_told_so() {
        assertThat(cast("U0STRANGER", Map.of("satisfaction", List.of("4")))).isInstanceOf(Receipt.NotAsked.class);
        assertThat(rig.responses.notUsed("U0STRANGER", wave)).isInstanceOf(Receipt.NotAsked.class);
    }

    @Test
    void a_closed_wave_takes_nothing() {
        rig.tickAt(CoreFixture.START.plus(Duration.ofDays(6)));
        assertThat(cast("U0PAY1", Map.of("satisfaction", List.of("4")))).isInstanceOf(Receipt.Closed.class);
    }

    @Test
    void a_wave_that_never_was_takes_nothing() {
        assertThat(rig.responses.cast(new Submission("U0PAY1", "tampered'; DROP TABLE box", Map.of())))
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
    void an_answer_that_is_not_on_the_form_is_refused(String field, String value, String fault, String reason) {
        Receipt receipt = cast("U0PAY1", Map.of(field, List.of(value)));
        assertThat(receipt).as(reason).isInstanceOf(Receipt.Invalid.class);
        assertThat(((Receipt.Invalid) receipt).faults()).as(reason).containsOnlyKeys(fault);
        assertThat(rig.ballots.answered(wave, "U0PAY1")).as(reason).isFalse();
    }

    @Test
    void two_points_on_one_scale_are_refused() {
        assertThat(cast("U0PAY1", Map.of("satisfaction", List.of("4", "5")))).isInstanceOf(Receipt.Invalid.class);
    }

    @Test
    void ten_thousand_characters_are_too_many() {
        Receipt receipt = cast("U0PAY1", Map.of("one-thing", List.of("x".repeat(10_000))));
        assertThat(receipt)
                .isEqualTo(new Receipt.Invalid(
                        Map.of("one-thing", "Please keep it to 1000 characters; these are 10000.")));
    }

    @Test
    void readers_that_do_not_exist_are_refused() {
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("faster"), "one-thing.readers", List.of("my-manager"))))
                .isInstanceOf(Receipt.Invalid.class);
    }

    @Test
    void words_are_for_everyone_or_the_owners_and_nothing_else_is_offered() {
        Form form =
                ((ResponseIntake.FormResult.Offered) rig.responses.offerForm("U0PAY1", wave, Optional.empty())).form();
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
    void who_writes_for_the_owners_is_told_that_they_alone_can_read_it() {
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
        assertThat(rig.ballots.answered(wave, "U0PAY1")).isFalse();
    }

    @Test
    void the_tapped_point_is_chosen_on_the_form_and_each_field_bears_its_questions_id() {
        Form form =
                ((ResponseIntake.FormResult.Offered) rig.responses.offerForm("U0PAY1", wave, Optional.of(4))).form();
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

    @Test
    void telling_words_are_pointed_out_on_the_form_as_it_was_filled_in() {
        rig.phonebook.know(PersonName.of("Ben Whitcombe", "Ben", "ben.whitcombe"));
        Map<String, List<String>> values = Map.of(
                "satisfaction", List.of("2"),
                "pain", List.of("1"),
                "one-thing", List.of(" Ben of @platform sits on PAY-123 "),
                "one-thing.readers", List.of("everyone"));

        Form form = ((Receipt.Warned) cast("U0PAY1", values)).form();

        assertThat(form.context()).matches(wave + " warned [0-9a-f]{32}");
        assertThat(form.submit()).isEqualTo("Seal it as it is now");
        assertThat(form.fields())
                .as("at the top, and where the words stand")
                .containsSubsequence(
                        new Field.Shown(new Part.Quote("Ben · @platform · PAY-123")),
                        new Field.Shown(new Part.Text("*Not sealed yet.* Could tell who is meant:")),
                        new Field.Shown(new Part.Quote("Ben · @platform · PAY-123")),
                        new Field.Write(
                                "one-thing",
                                "answer",
                                "What one thing should we change?",
                                "Leave out names and anything only you would say: a way of writing can be recognised.",
                                1_000,
                                " Ben of @platform sits on PAY-123 "));
        assertThat(chosen(form)).isEqualTo(List.of("2", "1", "everyone"));
        assertThat(rig.ballots.answered(wave, "U0PAY1")).isFalse();
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
    void sent_again_with_the_words_that_were_shown_it_is_sealed() {
        Map<String, List<String>> values = Map.of("one-thing", List.of("ask @zoe"));
        String about = warned(wave, values).context();
        assertThat(rig.responses.cast(new Submission("U0PAY1", about, values)))
                .isInstanceOfSatisfying(
                        Receipt.Sealed.class,
                        kept -> assertThat(kept.page().parts()).contains(new Part.Quote("ask @zoe")));
    }

    @Test
    void words_added_after_a_warning_are_looked_at_again_each_time() {
        String about = warned(wave, Map.of("one-thing", List.of("ask @zoe"))).context();

        Form second = warned(about, Map.of("one-thing", List.of("ask @zoe about PAY-123")));
        Form third = warned(second.context(), Map.of("one-thing", List.of("mail zoe@acme.org")));

        assertThat(second.fields()).contains(new Field.Shown(new Part.Quote("@zoe · PAY-123")));
        assertThat(third.fields()).contains(new Field.Shown(new Part.Quote("zoe@acme.org")));
        assertThat(rig.ballots.answered(wave, "U0PAY1")).isFalse();
    }

    @Test
    void a_warning_about_one_comment_seals_no_other() {
        String about = warned(wave, Map.of("one-thing", List.of("ask @zoe"))).context();
        assertThat(warned(about, Map.of("one-thing", List.of("never ask @zoe"))).context())
                .isNotEqualTo(about);
    }

    @Test
    void a_name_learnt_after_the_warning_is_pointed_out_before_the_sealing() {
        Map<String, List<String>> values = Map.of("one-thing", List.of("ask @zoe or Whitcombe"));
        String about = warned(wave, values).context();
        rig.phonebook.know(PersonName.of("Ben Whitcombe", "Ben", "ben.whitcombe"));

        assertThat(warned(about, values).fields()).contains(new Field.Shown(new Part.Quote("@zoe · Whitcombe")));
    }

    @Test
    void without_its_telling_words_a_comment_is_sealed_at_once() {
        String about = warned(wave, Map.of("one-thing", List.of("ask @zoe"))).context();
        assertThat(rig.responses.cast(new Submission("U0PAY1", about, Map.of("one-thing", List.of("ask someone")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    @Test
    void blanks_that_slack_changes_on_the_way_warn_nobody_again() {
        String about =
                warned(wave, Map.of("one-thing", List.of("ask @zoe\nor @ana"))).context();
        assertThat(rig.responses.cast(
                        new Submission("U0PAY1", about, Map.of("one-thing", List.of("ask @zoe\r\nor @ana ")))))
                .isInstanceOf(Receipt.Sealed.class);
    }

    private Form warned(String about, Map<String, List<String>> values) {
        return ((Receipt.Warned) rig.responses.cast(new Submission("U0PAY1", about, values))).form();
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
    void a_comment_that_nobody_can_see_is_none(String points, String reason) {
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
    void a_comment_of_one_visible_character_is_a_comment(String text) {
        assertThat(((Receipt.Sealed) cast("U0PAY1", Map.of("one-thing", List.of(text))))
                        .page()
                        .parts())
                .contains(new Part.Quote(text));
    }

    @Test
    void what_cannot_be_taken_anyway_is_not_warned_of() {
        cast("U0PAY1", Map.of("satisfaction", List.of("4")));
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("ask @zoe"))))
                .isInstanceOf(Receipt.AlreadyAnswered.class);
        assertThat(cast("U0PAY2", Map.of("one-thing", List.of("ask @zoe"), "satisfaction", List.of("6"))))
                .isInstanceOf(Receipt.Invalid.class);
        assertThat(cast("U0STRANGER", Map.of("one-thing", List.of("ask @zoe")))).isInstanceOf(Receipt.NotAsked.class);
    }

    @Test
    void many_telling_words_are_listed_up_to_a_dozen() {
        String text = IntStream.rangeClosed(1, 14).mapToObj(i -> "PAY-" + i).collect(Collectors.joining(" "));
        Form form = ((Receipt.Warned) cast("U0PAY1", Map.of("one-thing", List.of(text)))).form();
        assertThat(form.fields().toString()).contains("PAY-12 · and 2 more").doesNotContain("PAY-12 · PAY-13");
    }

    @Test
    void a_warning_in_a_log_says_nothing() {
        assertThat(cast("U0PAY1", Map.of("one-thing", List.of("ask @zoe"))).toString())
                .doesNotContain("zoe");
    }

    @Test
    void a_submission_in_a_log_says_nothing() {
        assertThat(new Submission("U0PAY1", wave, Map.of("one-thing", List.of("secret"))).toString())
                .doesNotContain("U0PAY1", "secret");
    }

    @Test
    void the_group_named_to_its_member_is_the_one_on_the_roster() {
        Wave open = rig.waveStore.findOpen(wave).orElseThrow();
        assertThat(open.groups()).extracting(group -> group.name()).containsExactly("Payments");
        assertThat(rig.responses.notUsed("U0ELSE1", wave))
                .isInstanceOfSatisfying(
                        Receipt.Sealed.class,
                        kept -> assertThat(kept.page().parts())
                                .contains(
                                        new Part.Text("Product: *CI*\nCounted in: *the whole, in no smaller group*")));
    }
}
