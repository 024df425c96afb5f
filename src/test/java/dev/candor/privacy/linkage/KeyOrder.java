package dev.candor.privacy.linkage;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads rows in storage order: by rowid, or by key in tables without rowid. */
final class KeyOrder implements LinkageAttacker {
    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        return Guess.inOrder(Stream.of(evidence.openRows(), evidence.closedRows())
                .flatMap(Collection::stream)
                .map(evidence::words)
                .filter(words -> words.size() == 1)
                .flatMap(List::stream)
                .distinct()
                .toList());
    }
}
