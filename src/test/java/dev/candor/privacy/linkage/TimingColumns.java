package dev.candor.privacy.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sorts rows by the timestamps in them. */
final class TimingColumns implements LinkageAttacker {
    private static final long A_TIME_IN_MILLISECONDS = 1_000_000_000_000L;

    @Override
    public String name() {
        return "times";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        return Guess.inOrder(Stream.of(evidence.openRows(), evidence.closedRows())
                .flatMap(Collection::stream)
                .filter(row -> time(row) > 0)
                .sorted(Comparator.comparing(TimingColumns::time))
                .map(evidence::words)
                .flatMap(List::stream)
                .distinct()
                .toList());
    }

    private static long time(Row row) {
        return row.cells(Number.class)
                .mapToLong(Number::longValue)
                .filter(number -> number > A_TIME_IN_MILLISECONDS)
                .max()
                .orElse(0);
    }
}
