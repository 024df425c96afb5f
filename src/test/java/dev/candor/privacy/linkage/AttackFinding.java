package dev.candor.privacy.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** The attackers' scores on a design, compared with the expected result. */
sealed interface AttackFinding {
    /** Scores of one or more measurements. */
    List<Score> scores();

    boolean isAsExpected();

    String verdict();

    /**
     * Candor: no attacker may do better than chance. An attacker above the bound is measured again with new trials and
     * counts only if above it each time, because each attacker exceeds the bound by chance once in 200 measurements, and
     * of few trials once in 80.
     */
    record Sealed(List<Score> scores) implements AttackFinding {
        /** So many that chance catches nobody in millions of builds. */
        private static final int MOST = 4;

        static Sealed measure(AttackedSurvey survey, int people, int trials, Random random) {
            CandorDesign candor = new CandorDesign(survey);
            List<Score> scores = new ArrayList<>();
            Sealed finding;
            do {
                scores.add(Score.of(candor, people, trials, false, random));
                finding = new Sealed(List.copyOf(scores));
            } while (!finding.isAsExpected() && scores.size() < MOST);
            return finding;
        }

        private List<String> caught() {
            TreeSet<String> always = new TreeSet<>(scores.get(0).attackersAboveBound());
            scores.forEach(score -> always.retainAll(score.attackersAboveBound()));
            return List.copyOf(always);
        }

        @Override
        public boolean isAsExpected() {
            return caught().isEmpty();
        }

        @Override
        public String verdict() {
            return isAsExpected() ? "at chance" : "CAUGHT by " + String.join(", ", caught());
        }
    }

    /**
     * A flawed design, or Candor with a copied vault: an attacker must link nearly everyone, or the attack proves
     * nothing.
     */
    record Control(List<Score> scores, String caught) implements AttackFinding {
        static Control measure(Design design, int people, int trials, Random random) {
            return new Control(List.of(Score.of(design, people, trials, false, random)), "caught");
        }

        /** Candor with a copied vault, the known limit. */
        static Control withVault(AttackedSurvey survey, int people, int trials, Random random) {
            return new Control(
                    List.of(Score.of(new CandorDesign(survey), people, trials, true, random)), "known limit");
        }

        @Override
        public boolean isAsExpected() {
            return !scores.get(0).attackersLinkingNearlyEveryone().isEmpty();
        }

        @Override
        public String verdict() {
            return isAsExpected() ? caught : "NOT CAUGHT";
        }
    }
}
