package dev.candor.privacy.linkage;

/** Finds the counters that increased with a ballot and reads the text beside them. */
final class Counters implements LinkageAttacker {
    @Override
    public String name() {
        return "counters";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        Guess guess = new Guess();
        for (int turn = 0; turn < evidence.people(); turn++) {
            int at = turn;
            Rows.Change change = evidence.change(turn + 1);
            change.added().keySet().stream()
                    .filter(row -> change.removed().stream().anyMatch(old -> rose(old, row)))
                    .forEach(row -> evidence.words(row).forEach(words -> guess.link(at, words)));
        }
        return guess;
    }

    private static boolean rose(Row old, Row row) {
        return old.withoutNumbers().equals(row.withoutNumbers()) && old.sum() < row.sum();
    }
}
