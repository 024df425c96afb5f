package dev.candor.privacy.linkage;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Attacks Candor and the flawed designs at full size, and prints how many people were linked to their comments. Exits
 * with 1 if Candor is caught or a flawed design is not.
 */
final class LinkageAttack {
    private static final Map<Integer, Integer> TRIALS = new LinkedHashMap<>();
    private static final String DESIGN = "%-46s";

    static {
        TRIALS.put(6, 1000);
        TRIALS.put(12, 1000);
        TRIALS.put(50, 100);
        TRIALS.put(300, 20);
    }

    private final PrintStream out;
    private final Random random = new Random();
    private boolean asExpected = true;

    private LinkageAttack(PrintStream out) {
        this.out = out;
    }

    /** Attacks groups of the sizes given as arguments, or of all sizes. */
    public static void main(String[] sizes) {
        LinkageAttack run = new LinkageAttack(System.out);
        List<Integer> chosen = sizes.length == 0
                ? List.copyOf(TRIALS.keySet())
                : Stream.of(sizes).map(Integer::valueOf).toList();
        run.out.println(
                "People linked to their comments, on average. Random guessing links one person, of any number of people.\n");
        chosen.forEach(people -> run.attack(people, TRIALS.getOrDefault(people, 100)));
        run.out.println(
                run.asExpected
                        ? "Candor is at chance, and every flawed design is caught."
                        : "NOT as expected: see the lines in capitals.");
        System.exit(run.asExpected ? 0 : 1);
    }

    private void attack(int people, int trials) {
        // Deterministic attacks need few trials.
        int few = Math.max(5, 120 / people);
        out.printf(Locale.ROOT, DESIGN + "%7s", people + " people", "trials");
        LinkageAttacker.ALL.forEach(attacker -> out.printf(Locale.ROOT, "%9s", attacker.name()));
        out.printf(Locale.ROOT, "%8s%n", "bound");
        for (AttackedSurvey survey : AttackedSurvey.values()) {
            print(AttackFinding.Sealed.measure(survey, people, trials, random));
            print(AttackFinding.Control.withVault(survey, people, few, random));
        }
        Design.flawed().forEach(design -> print(AttackFinding.Control.measure(design, people, few, random)));
        out.println();
    }

    private void print(AttackFinding finding) {
        asExpected &= finding.isAsExpected();
        for (Score score : finding.scores()) {
            out.printf(Locale.ROOT, DESIGN + "%7d", score.design(), score.trials());
            score.means().values().forEach(mean -> out.printf(Locale.ROOT, "%9.3f", mean));
            out.printf("%8s  %s%n", BigDecimal.valueOf(score.bound()).setScale(3, RoundingMode.UP), finding.verdict());
        }
        out.flush();
    }
}
