package dev.candor.privacy.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Searches bytes that no query returns: journals, free pages, and remains of deleted rows. */
final class FileCarving implements LinkageAttacker {
    @Override
    public String name() {
        return "carving";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        Set<Integer> words = new LinkedHashSet<>();
        for (AttackEvidence.Step step : List.of(evidence.open(), evidence.closed())) {
            // A log is written from its start, so that its first entries came first.
            step.snapshot().files().keySet().stream()
                    .filter(name -> !name.equals(AttackEvidence.DATABASE))
                    .forEach(
                            name -> words.addAll(CommentWords.in(step.snapshot().bytes(name))));
        }
        List<Integer> left =
                new ArrayList<>(PhysicalOrder.arrival(evidence.closed().snapshot()));
        left.removeAll(evidence.released());
        words.addAll(left);
        return Guess.inOrder(List.copyOf(words));
    }
}
