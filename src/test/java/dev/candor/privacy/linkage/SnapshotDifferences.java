package dev.candor.privacy.linkage;

import dev.candor.core.ballot.Bytes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares each snapshot with the one before. New comments belong to the person who just answered. If only a changed
 * envelope is visible, the n-th slot is matched with the n-th published comment.
 */
final class SnapshotDifferences implements LinkageAttacker {
    @Override
    public String name() {
        return "frames";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        Guess guess = new Guess();
        FolderSnapshot before = evidence.steps().get(0).snapshot();
        Set<Integer> seen = new HashSet<>();
        before.files()
                .keySet()
                .forEach(name -> seen.addAll(
                        CommentWords.in(evidence.steps().get(0).snapshot().bytes(name))));
        for (int turn = 0; turn < evidence.people(); turn++) {
            FolderSnapshot now = evidence.steps().get(turn + 1).snapshot();
            for (Bytes page : now.changedSince(before)) {
                link(guess, turn, CommentWords.in(page.value()), seen);
            }
            for (Row row : evidence.change(turn + 1).added().keySet()) {
                link(guess, turn, evidence.words(row), seen);
            }
            before = now;
        }
        linkBySlotOrder(guess, evidence);
        return guess;
    }

    private static void link(Guess guess, int turn, List<Integer> words, Set<Integer> seen) {
        words.stream().filter(seen::add).forEach(fresh -> guess.link(turn, fresh));
    }

    private static void linkBySlotOrder(Guess guess, AttackEvidence evidence) {
        List<Integer> released = evidence.released();
        if (released.size() < evidence.people()) {
            return;
        }
        for (int turn = 0; turn < evidence.people(); turn++) {
            int at = turn;
            envelope(evidence.change(turn + 1)).ifPresent(place -> guess.link(at, released.get(place)));
        }
    }

    private static Optional<Integer> envelope(Rows.Change change) {
        return change.added().entrySet().stream()
                .max(Comparator.comparing(came -> came.getKey().payloadBytes()))
                .map(Map.Entry::getValue);
    }
}
