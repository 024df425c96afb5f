package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of waves that are closed one after the other. */
class WaveCloserTest {
    @TempDir
    Path folder;

    static final Catalogue ON_DEMAND = new Catalogue(
            CoreFixture.CATALOGUE.products(),
            CoreFixture.CATALOGUE.teams(),
            List.of(
                    new Survey(
                            "ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS),
                    new Survey(
                            "ci-other", "ci", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS)));

    private static final Set<String> HALF = union(people("U0PAY", 1, 7), people("U0SEARCH", 1, 3));

    private CoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new CoreFixture(folder, ON_DEMAND);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Release wave(int payments) {
        return wave("ci-pulse", payments);
    }

    private Release wave(String survey, int payments) {
        return answer(((OpeningResult.Opened) fixture.scheduler.ask(survey, fixture.clock.instant())).wave(), payments);
    }

    private Release answer(Wave wave, int payments) {
        for (int i = 1; i <= payments; i++) {
            fixture.responses.cast(
                    new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("5"), "pain", List.of("0"))));
        }
        for (int i = 1; i <= 7; i++) {
            fixture.responses.cast(new Submission(
                    "U0SEARCH" + i, wave.id(), Map.of("satisfaction", List.of("3"), "pain", List.of("1"))));
        }
        fixture.tickAt(fixture.clock.instant().plusSeconds(60));
        fixture.scheduler.close(wave.id(), fixture.clock.instant());
        fixture.tickAt(fixture.clock.instant().plus(Duration.ofHours(1)));
        return fixture.releases.of(wave.id()).orElseThrow();
    }

    private static PrecisionLevel precision(Release release) {
        return ((Shown) release.cell(CoreFixture.QUESTIONS.get(0))).precisionLevel();
    }

    @Test
    void a_total_that_one_person_left_is_shown_in_words_in_the_next_three_waves() {
        assertThat(precision(wave(14))).isEqualTo(PrecisionLevel.TENTHS);
        fixture.directory.remove(Set.of("U0PAY14"));
        assertThat(Stream.generate(() -> precision(wave(13))).limit(4))
                .containsExactly(
                        PrecisionLevel.WORDS, PrecisionLevel.WORDS, PrecisionLevel.WORDS, PrecisionLevel.TENTHS);
    }

    @Test
    void people_who_were_not_asked_once_do_not_hide_a_leaver() {
        wave(14);
        fixture.directory.remove(union(people("U0PAY", 1, 7), people("U0SEARCH", 1, 3)));
        assertThat(precision(wave(14))).as("ten less").isEqualTo(PrecisionLevel.TENTHS);
        fixture.directory.remove(Set.of("U0PAY14"));
        assertThat(precision(wave(13)))
                .as("eleven came or went since the last wave, one since the one before")
                .isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void what_was_said_in_words_does_not_hold_back_later_figures() {
        fixture.directory.remove(rest(union(people("U0PAY", 1, 5), people("U0SEARCH", 1, 4))));
        Wave nine = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        union(people("U0PAY", 1, 5), people("U0SEARCH", 1, 4))
                .forEach(person -> fixture.responses.cast(
                        new Submission(person, nine.id(), Map.of("satisfaction", List.of("5")))));
        fixture.tickAt(nine.closes());
        assertThat(precision(fixture.releases.of(nine.id()).orElseThrow())).isEqualTo(PrecisionLevel.WORDS);
        fixture.directory.remove(Set.of());
        assertThat(precision(wave(14))).isEqualTo(PrecisionLevel.TENTHS);
        fixture.directory.remove(rest(union(people("U0PAY", 1, 6), people("U0SEARCH", 1, 4))));
        assertThat(precision(wave(14)))
                .as("one more than in the wave before the last")
                .isEqualTo(PrecisionLevel.TENTHS);
    }

    @Test
    void two_results_of_some_do_not_expose_the_one_who_was_in_neither() {
        fixture.directory.remove(rest(HALF));
        assertThat(precision(wave(14))).isEqualTo(PrecisionLevel.TENTHS);
        fixture.directory.remove(union(HALF, Set.of("U0ELSE1")));
        assertThat(precision(wave("ci-other", 14))).isEqualTo(PrecisionLevel.TENTHS);
        fixture.directory.remove(Set.of());
        assertThat(precision(wave(14))).as("everyone").isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_result_of_all_and_one_of_some_do_not_expose_the_one_who_is_missing_among_the_others() {
        wave(14);
        fixture.directory.remove(rest(HALF));
        assertThat(precision(wave("ci-other", 14))).isEqualTo(PrecisionLevel.TENTHS);
        fixture.directory.remove(union(HALF, Set.of("U0ELSE1")));
        assertThat(precision(wave(14))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_result_of_all_that_is_older_than_three_of_some_is_not_held_against_two_of_them() {
        wave("ci-other", 14);
        fixture.directory.remove(rest(HALF));
        for (int i = 0; i < 3; i++) {
            fixture.tickAt(fixture.clock.instant().plus(Duration.ofDays(1)));
            assertThat(precision(wave(14))).isEqualTo(PrecisionLevel.TENTHS);
        }
        fixture.directory.remove(union(HALF, Set.of("U0ELSE1")));
        assertThat(precision(wave(14))).isEqualTo(PrecisionLevel.TENTHS);
    }

    private static Set<String> rest(Set<String> asked) {
        Set<String> rest = union(union(people("U0PAY", 1, 14), people("U0SEARCH", 1, 7)), Set.of("U0ELSE1"));
        rest.removeAll(asked);
        return rest;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }

    @Test
    void whoever_asks_not_to_be_asked_any_more_is_a_leaver() {
        wave(14);
        fixture.optOuts.optOut("U0PAY14", Optional.of("ci"));
        assertThat(precision(wave(13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_leaver_does_not_hide_among_silent_people() {
        wave(4); // Eleven of twenty-two answer.
        fixture.directory.remove(people("U0PAY", 7, 14));
        assertThat(precision(wave(4)))
                .as("eight who left are worth four answers")
                .isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void ten_leavers_are_enough_for_figures() {
        wave(4);
        Set<String> leavers = new TreeSet<>(people("U0PAY", 1, 7));
        leavers.addAll(people("U0SEARCH", 1, 3));
        fixture.directory.remove(leavers);
        assertThat(precision(wave(14))).as("ten of whom half answered").isEqualTo(PrecisionLevel.TENTHS);
    }

    @Test
    void another_survey_does_not_hide_a_leaver() {
        wave(14);
        fixture.directory.remove(Set.of("U0PAY14"));
        assertThat(precision(wave("ci-other", 13))).isEqualTo(PrecisionLevel.WORDS);
        assertThat(precision(wave(13))).as("held against the first").isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_renamed_product_does_not_hide_a_leaver() {
        wave(14);
        fixture.close();
        Product renamed = new Product("build", "Build", List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
        Survey survey = new Survey(
                "build-pulse", "build", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS);
        fixture = new CoreFixture(
                folder, new Catalogue(List.of(renamed), CoreFixture.CATALOGUE.teams(), List.of(survey)));
        fixture.tickAt(CoreFixture.START.plus(Duration.ofHours(2)));
        fixture.directory.remove(Set.of("U0PAY14"));
        assertThat(precision(wave("build-pulse", 13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_void_wave_does_not_hide_a_leaver() {
        wave(14);
        fixture.directory.remove(Set.of("U0PAY14"));
        Wave lost = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        fixture.vault.destroyKeys(lost.id());
        fixture.scheduler.close(lost.id(), fixture.clock.instant().plusSeconds(1));
        fixture.tickAt(fixture.clock.instant().plusSeconds(601));
        assertThat(fixture.releases.of(lost.id()).orElseThrow().isVoided()).isTrue();
        assertThat(precision(answer(fixture.waveStore.open().get(0), 13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_wave_without_a_published_result_does_not_hide_a_leaver() {
        wave(14);
        fixture.directory.remove(Set.of("U0PAY14"));
        Wave empty = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        fixture.scheduler.close(empty.id(), fixture.clock.instant().plusSeconds(1));
        fixture.tickAt(fixture.clock.instant().plusSeconds(2));
        assertThat(precision(wave(13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_total_is_compared_with_a_group_that_it_nearly_equals() {
        wave(14);
        Set<String> leavers = new TreeSet<>(people("U0SEARCH", 1, 7));
        leavers.addAll(Set.of("U0ELSE1", "U0PAY14"));
        fixture.directory.remove(leavers);
        assertThat(precision(wave(13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_wave_closed_early_needs_ten_answers_even_after_an_interrupted_close() {
        Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        for (int i = 1; i <= 9; i++) {
            fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("5"))));
        }
        assertThat(fixture.waveStore.stopAccepting(wave.id(), fixture.clock.instant()))
                .isTrue();
        fixture.tickAt(fixture.clock.instant().plusSeconds(60));
        assertThat(fixture.releases.of(wave.id()).orElseThrow().cells())
                .isNotEmpty()
                .noneMatch(Shown.class::isInstance);
    }

    @Test
    void a_wave_closed_on_time_needs_five_answers() {
        Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        for (int i = 1; i <= 9; i++) {
            fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("5"))));
        }
        fixture.tickAt(wave.closes());
        assertThat(fixture.releases.of(wave.id()).orElseThrow().cell(CoreFixture.QUESTIONS.get(0)))
                .isInstanceOf(Shown.class);
    }

    private static Set<String> people(String prefix, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> prefix + i).collect(Collectors.toSet());
    }
}
