package dev.candor.privacy.linkage;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** What the attackers made of a design, and what they should have made of it. */
sealed interface AttackFinding {
    /** What they scored; more than once if it was looked at twice. */
    List<Score> scores();

    /** Whether it is as it should be. */
    boolean isAsExpected();

    /** In words. */
    String verdict();

    /**
     * Candor: nobody may do better than by drawing lots. Who does is given as many fresh trials, and is believed if he does
     * so again: at one chance in 200 for each attacker, somebody is lucky once in a while.
     */
    record Sealed(List<Score> scores) implements AttackFinding {
        static Sealed measure(int people, int trials, Random random) {
            CandorDesign candor = new CandorDesign();
            Score first = Score.of(candor, people, trials, false, random);
            return new Sealed(
                    first.attackersAboveBound().isEmpty()
                            ? List.of(first)
                            : List.of(first, Score.of(candor, people, trials, false, random)));
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

    /** A flawed design, or Candor with a copy of its vault: somebody must link nearly everyone, or nothing is proved. */
    record Control(List<Score> scores, String caught) implements AttackFinding {
        static Control measure(Design design, int people, int trials, Random random) {
            return new Control(List.of(Score.of(design, people, trials, false, random)), "caught");
        }

        /** The known limit. */
        static Control withVault(int people, int trials, Random random) {
            return new Control(List.of(Score.of(new CandorDesign(), people, trials, true, random)), "known limit");
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
