package dev.candor.privacy.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The linkage attack with twelve people and few trials; {@code scripts/attack} runs it at full size. */
@Tag("slow")
class LinkageTest {
    private static final int PEOPLE = 12;
    private static final int TRIALS = 60;
    private static final int BRANCHED_TRIALS = 12;
    private static final int CONTROL_TRIALS = 3;

    private final Random random = new Random(20261124);

    @ParameterizedTest
    @EnumSource
    void no_attacker_links_people_to_comments_better_than_chance(AttackedSurvey survey) {
        int trials = survey == AttackedSurvey.PLAIN ? TRIALS : BRANCHED_TRIALS;
        AttackFinding finding = AttackFinding.Sealed.measure(survey, PEOPLE, trials, random);
        assertThat(finding.isAsExpected())
                .as("%s: %s", finding.verdict(), finding)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_attacker_with_the_open_vault_links_everyone_by_comparing_snapshots(AttackedSurvey survey) {
        AttackFinding finding = AttackFinding.Control.withVault(survey, PEOPLE, CONTROL_TRIALS, random);
        assertThat(finding.scores().get(0).attackersLinkingNearlyEveryone())
                .as("%s", finding)
                .containsExactly("frames");
    }

    static Stream<Named<Design>> flawed() {
        return Design.flawed().stream().map(design -> Named.of(design.name(), design));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void every_flawed_design_is_caught(Design design) {
        AttackFinding finding = AttackFinding.Control.measure(design, PEOPLE, CONTROL_TRIALS, random);
        assertThat(finding.isAsExpected())
                .as("%s: %s", finding.verdict(), finding)
                .isTrue();
    }

    @Test
    void every_attacker_breaks_at_least_one_flawed_design() {
        Set<String> successful = new TreeSet<>();
        Design.flawed().stream()
                .map(design -> AttackFinding.Control.measure(design, PEOPLE, CONTROL_TRIALS, random))
                .forEach(finding -> successful.addAll(finding.scores().get(0).attackersLinkingNearlyEveryone()));
        assertThat(successful)
                .containsExactlyInAnyOrderElementsOf(
                        LinkageAttacker.ALL.stream().map(LinkageAttacker::name).toList());
    }

    @Test
    void random_guessing_links_one_person_on_average_for_any_group_size() {
        for (int people : List.of(6, PEOPLE, 50, 300)) {
            List<Integer> comments = Stream.iterate(0, i -> i + 1).limit(people).toList();
            assertThat(Stream.generate(() -> new Guess().correct(comments, random))
                            .limit(10_000)
                            .collect(Collectors.averagingInt(correct -> correct)))
                    .isCloseTo(1, within(0.04));
        }
    }

    @Test
    void the_bound_shrinks_with_the_trials_and_grows_with_the_attackers() {
        assertThat(ChanceBound.of(1000, 10)).isCloseTo(1.0815, within(0.0001));
        assertThat(ChanceBound.of(250, 10)).isCloseTo(1.1629, within(0.0001));
        assertThat(ChanceBound.of(1000, 1)).isCloseTo(1.0520, within(0.0001));
    }
}
