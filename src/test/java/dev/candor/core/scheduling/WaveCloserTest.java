package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How waves close, one after the other. */
class WaveCloserTest {
    @TempDir
    Path folder;

    private static final Catalogue ON_DEMAND = new Catalogue(
            CoreFixture.CATALOGUE.products(),
            CoreFixture.CATALOGUE.teams(),
            List.of(
                    new Survey(
                            "ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS),
                    new Survey(
                            "ci-other", "ci", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS)));

    private CoreFixture rig;

    @BeforeEach
    void open() {
        rig = new CoreFixture(folder, ON_DEMAND);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Release wave(int payments) {
        return wave("ci-pulse", payments);
    }

    private Release wave(String survey, int payments) {
        return answer(((OpeningResult.Opened) rig.scheduler.ask(survey, rig.clock.instant())).wave(), payments);
    }

    private Release answer(Wave wave, int payments) {
        for (int i = 1; i <= payments; i++) {
            rig.responses.cast(
                    new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("5"), "pain", List.of("0"))));
        }
        for (int i = 1; i <= 7; i++) {
            rig.responses.cast(new Submission(
                    "U0SEARCH" + i, wave.id(), Map.of("satisfaction", List.of("3"), "pain", List.of("1"))));
        }
        rig.tickAt(rig.clock.instant().plusSeconds(60));
        rig.scheduler.close(wave.id(), rig.clock.instant());
        rig.tickAt(rig.clock.instant().plus(Duration.ofHours(1)));
        return rig.releases.of(wave.id()).orElseThrow();
    }

    private static PrecisionLevel tier(Release release) {
        return ((Shown) release.cell(CoreFixture.QUESTIONS.get(0))).precisionLevel();
    }

    @Test
    void a_whole_that_one_person_left_is_told_in_words() {
        assertThat(tier(wave(14))).isEqualTo(PrecisionLevel.TENTHS);
        rig.phonebook.leave(Set.of("U0PAY14"));
        assertThat(tier(wave(13))).isEqualTo(PrecisionLevel.WORDS);
        assertThat(tier(wave(13))).as("a wave later nobody moved").isEqualTo(PrecisionLevel.TENTHS);
    }

    @Test
    void a_leaver_does_not_hide_among_silent_people() {
        wave(4); // Eleven of twenty-two answer.
        rig.phonebook.leave(people("U0PAY", 7, 14));
        assertThat(tier(wave(4))).as("eight who left are worth four answers").isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void many_who_left_are_worth_five_answers() {
        wave(4);
        Set<String> leavers = new TreeSet<>(people("U0PAY", 1, 7));
        leavers.addAll(people("U0SEARCH", 1, 3));
        rig.phonebook.leave(leavers);
        assertThat(tier(wave(14))).as("ten of whom half answered").isEqualTo(PrecisionLevel.TENTHS);
    }

    @Test
    void another_survey_does_not_wash_away_who_left() {
        wave(14);
        rig.phonebook.leave(Set.of("U0PAY14"));
        assertThat(tier(wave("ci-other", 13))).isEqualTo(PrecisionLevel.WORDS);
        assertThat(tier(wave(13))).as("held against the first").isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_product_with_a_new_name_does_not_wash_away_who_left() {
        wave(14);
        rig.close();
        Product renamed = new Product("build", "Build", List.of("U0PM"), "C0CI", List.of("C0ENG"), List.of());
        Survey survey = new Survey(
                "build-pulse", "build", Optional.empty(), Duration.ofDays(5), List.of(), CoreFixture.QUESTIONS);
        rig = new CoreFixture(folder, new Catalogue(List.of(renamed), CoreFixture.CATALOGUE.teams(), List.of(survey)));
        rig.tickAt(CoreFixture.START.plus(Duration.ofHours(2)));
        rig.phonebook.leave(Set.of("U0PAY14"));
        assertThat(tier(wave("build-pulse", 13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_void_wave_does_not_wash_away_who_left() {
        wave(14);
        rig.phonebook.leave(Set.of("U0PAY14"));
        Wave lost = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", rig.clock.instant())).wave();
        rig.vault.destroyKeys(lost.id());
        rig.scheduler.close(lost.id(), rig.clock.instant().plusSeconds(1));
        rig.tickAt(rig.clock.instant().plusSeconds(601));
        assertThat(rig.releases.of(lost.id()).orElseThrow().isVoided()).isTrue();
        assertThat(tier(answer(rig.waveStore.open().get(0), 13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_wave_that_shows_nothing_does_not_wash_away_who_left() {
        wave(14);
        rig.phonebook.leave(Set.of("U0PAY14"));
        Wave empty = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", rig.clock.instant())).wave();
        rig.scheduler.close(empty.id(), rig.clock.instant().plusSeconds(1));
        rig.tickAt(rig.clock.instant().plusSeconds(2));
        assertThat(tier(wave(13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void a_whole_is_held_against_a_group_that_it_nearly_is() {
        wave(14);
        Set<String> leavers = new TreeSet<>(people("U0SEARCH", 1, 7));
        leavers.addAll(Set.of("U0ELSE1", "U0PAY14"));
        rig.phonebook.leave(leavers);
        assertThat(tier(wave(13))).isEqualTo(PrecisionLevel.WORDS);
    }

    @Test
    void what_an_owner_closed_early_takes_ten_answers_even_if_the_close_was_interrupted() {
        Wave wave = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", rig.clock.instant())).wave();
        for (int i = 1; i <= 9; i++) {
            rig.responses.cast(new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("5"))));
        }
        assertThat(rig.waveStore.stopAccepting(wave.id(), rig.clock.instant())).isTrue();
        rig.tickAt(rig.clock.instant().plusSeconds(60));
        assertThat(rig.releases.of(wave.id()).orElseThrow().cells())
                .isNotEmpty()
                .noneMatch(Shown.class::isInstance);
    }

    @Test
    void at_its_time_a_wave_takes_five_answers() {
        Wave wave = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", rig.clock.instant())).wave();
        for (int i = 1; i <= 9; i++) {
            rig.responses.cast(new Submission("U0PAY" + i, wave.id(), Map.of("satisfaction", List.of("5"))));
        }
        rig.tickAt(wave.closes());
        assertThat(rig.releases.of(wave.id()).orElseThrow().cell(CoreFixture.QUESTIONS.get(0)))
                .isInstanceOf(Shown.class);
    }

    private static Set<String> people(String prefix, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> prefix + i).collect(Collectors.toSet());
    }

    @Test
    void closing_goes_on_where_it_was_interrupted() {
        Wave wave = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", rig.clock.instant())).wave();
        rig.waveStore.stopAccepting(wave.id(), rig.clock.instant());
        assertThat(rig.waveStore.findOpen(wave.id())).isPresent();
        rig.waveStore.tally(new WaveStore.TalliedWave(
                new Tally(new TallyInput(
                                new ReleaseHeading(wave.id(), "ci-pulse", "ci", LocalDate.parse("2026-11-24")),
                                wave.questions(),
                                wave.groups(),
                                MembershipChange.NONE,
                                22,
                                wave.policy()))
                        .voided(),
                Map.of(),
                List.of()));
        assertThat(rig.waveStore.findOpen(wave.id())).isEmpty();
        assertThat(rig.waveStore.closing()).containsExactly(new WaveStore.ClosingWave(wave.id(), false));
        rig.waveStore.scrub(wave.id());
        assertThat(rig.waveStore.closing()).containsExactly(new WaveStore.ClosingWave(wave.id(), true));
        assertThat(rig.vault.hasKeys(wave.id())).isTrue();
        rig.close();
        rig = new CoreFixture(folder, ON_DEMAND);
        rig.tickAt(CoreFixture.START.plusSeconds(120));
        assertThat(rig.waveStore.closing()).isEmpty();
        assertThat(rig.vault.hasKeys(wave.id())).isFalse();
    }

    @Test
    void after_the_close_no_letter_tells_who_had_answered() {
        Wave wave = ((OpeningResult.Opened) rig.scheduler.ask("ci-pulse", rig.clock.instant())).wave();
        rig.tickAt(rig.clock.instant().plusSeconds(60));
        claim(OutboxMessage.Kind.PROMPT).forEach(message -> {
            Person travelling = new Person(message.to(), ZoneId.of("Asia/Tokyo"));
            rig.outbox.delivered(
                    OutboxMessage.prompt(wave.id(), travelling, message.due()),
                    new MessageLocation("D" + message.to(), "1.0"));
        });
        for (String person : List.of("U0PAY1", "U0PAY2", "U0PAY3")) {
            rig.responses.cast(new Submission(person, wave.id(), Map.of("satisfaction", List.of("5"))));
        }
        List<OutboxMessage> answered = claim(OutboxMessage.Kind.UPDATE);
        rig.outbox.failed(answered.get(0), rig.clock.instant().plusSeconds(3_600), true);
        rig.outbox.refuse(answered.get(1), "invalid_blocks");
        rig.scheduler.close(wave.id(), rig.clock.instant());
        rig.outbox.delivered(
                answered.get(2), new MessageLocation("D" + answered.get(2).to(), "1.0"));
        rig.outbox.release(rig.clock.instant());
        assertThat(claim(OutboxMessage.Kind.UPDATE))
                .hasSize(22)
                .extracting(OutboxMessage::zone, OutboxMessage::due, OutboxMessage::unsure, OutboxMessage::tries)
                .containsOnly(tuple(ZoneId.of("Europe/London"), Instant.EPOCH, false, 0));
    }

    private List<OutboxMessage> claim(OutboxMessage.Kind kind) {
        return rig.outbox.claim(
                EnumSet.of(kind), rig.clock.instant(), rig.clock.instant().plusSeconds(60), 1_000);
    }
}
