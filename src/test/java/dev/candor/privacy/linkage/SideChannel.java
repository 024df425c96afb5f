package dev.candor.privacy.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Searches the output of each ballot's step for comments, or for an identifier of exactly one row. */
record SideChannel(String name, Function<AttackEvidence.Step, List<String>> lines) implements LinkageAttacker {
    @Override
    public Guess guess(AttackEvidence evidence) {
        Map<String, Set<Row>> byName = new HashMap<>();
        evidence.openRows()
                .forEach(row -> row.identifiers()
                        .forEach(name -> byName.computeIfAbsent(name, key -> new HashSet<>())
                                .add(row)));
        Guess guess = new Guess();
        for (int turn = 0; turn < evidence.people(); turn++) {
            int at = turn;
            String text = String.join("\n", lines.apply(evidence.steps().get(turn + 1)));
            CommentWords.in(text).forEach(words -> guess.link(at, words));
            Stream.of(text.split("[^\\w-]+"))
                    .map(name -> byName.getOrDefault(name, Set.of()))
                    .filter(rows -> rows.size() == 1)
                    .flatMap(Set::stream)
                    .forEach(row -> evidence.words(row).forEach(words -> guess.link(at, words)));
        }
        return guess;
    }
}
