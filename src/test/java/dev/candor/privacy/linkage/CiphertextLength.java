package dev.candor.privacy.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Matches the longest envelope with the longest comment. */
final class CiphertextLength implements LinkageAttacker {
    @Override
    public String name() {
        return "lengths";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        List<Integer> turns = IntStream.range(0, evidence.people())
                .boxed()
                .sorted(Comparator.comparing(turn -> largestChange(evidence.change(turn + 1))))
                .toList();
        Guess guess = new Guess();
        for (int words = 0; words < turns.size(); words++) {
            guess.link(turns.get(words), words);
        }
        return guess;
    }

    private static int largestChange(Rows.Change change) {
        return change.added().keySet().stream()
                .mapToInt(Row::payloadBytes)
                .max()
                .orElse(0);
    }
}
