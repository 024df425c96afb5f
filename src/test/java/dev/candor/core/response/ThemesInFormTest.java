package dev.candor.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wave whose themes are counted offers nobody as readers, keeps its dictionary, and leaves no such words behind. */
class ThemesInFormTest {
    private static final Themes THEMES =
            new Themes(List.of(new Theme("speed", List.of("slow", "latenc*")), new Theme("docs", List.of("how to"))));
    private static final Catalogue COUNTING = counting(THEMES);

    @TempDir
    Path folder;

    @Test
    void the_form_offers_nobody_as_readers_after_the_others() {
        try (CoreFixture fixture = new CoreFixture(folder, COUNTING)) {
            Form form = ((ResponseIntake.FormResult.Offered) fixture.responses.offerForm(
                            "U0PAY1", fixture.openWave().id(), Optional.empty()))
                    .form();
            assertThat(form.fields())
                    .filteredOn(field -> field.toString().contains(".readers"))
                    .singleElement()
                    .isInstanceOfSatisfying(Field.PickOne.class, pick -> {
                        assertThat(pick.choices())
                                .contains(new Field.Choice("nobody", "Nobody, only count them in themes"))
                                .extracting(Field.Choice::value)
                                .containsExactly("everyone", "owners", "nobody");
                        assertThat(pick.chosen()).hasValue("owners");
                    });
        }
    }

    @Test
    void the_receipt_says_that_nobody_can_read_the_words() {
        try (CoreFixture fixture = new CoreFixture(folder, COUNTING)) {
            Receipt receipt = cast(fixture, fixture.openWave(), 1);
            assertThat(((Receipt.Sealed) receipt).page().parts())
                    .contains(new Part.Note(
                            "Nobody can read this. If enough people answer, it is counted in themes such as"
                                    + " speed. The words are destroyed at the close."));
        }
    }

    @Test
    void words_for_nobody_are_in_no_file_after_the_close() throws IOException {
        try (CoreFixture fixture = new CoreFixture(folder, COUNTING)) {
            Wave wave = fixture.openWave();
            fixture.deliverPrompts();
            for (int i = 1; i <= 14; i++) {
                assertThat(cast(fixture, wave, i)).isInstanceOf(Receipt.Sealed.class);
            }
            fixture.tickAt(wave.closes().plusSeconds(1));
            assertThat(fixture.releases.of(wave.id()).orElseThrow().questions()).contains(THEMES.question());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("for no eyes")
                        .as("the dictionary of a closed wave")
                        .doesNotContain("latenc*");
            }
        }
    }

    @Test
    void an_open_wave_keeps_the_dictionary_under_which_it_opened() {
        String wave;
        try (CoreFixture fixture = new CoreFixture(folder, COUNTING)) {
            wave = fixture.openWave().id();
        }
        try (CoreFixture fixture = new CoreFixture(folder, counting(Themes.NONE))) {
            assertThat(fixture.waveStore.findOpen(wave).orElseThrow().survey().themes())
                    .isEqualTo(THEMES);
        }
    }

    private static Receipt cast(CoreFixture fixture, Wave wave, int person) {
        return fixture.responses.cast(new Submission(
                "U0PAY" + person,
                wave.id(),
                Map.of(
                        "one-thing", List.of("slow, for no eyes"),
                        "one-thing.readers", List.of("nobody"))));
    }

    private static Catalogue counting(Themes themes) {
        return new Catalogue(
                CoreFixture.CATALOGUE.products(),
                CoreFixture.CATALOGUE.teams(),
                List.of(CoreFixture.WEEKLY.withThemes(themes)));
    }
}
