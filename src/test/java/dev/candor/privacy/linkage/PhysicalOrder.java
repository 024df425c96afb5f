package dev.candor.privacy.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the comments in the order of their bytes in the closed file. SQLite fills a page from its end, so that the last
 * row of a page was inserted first.
 */
final class PhysicalOrder implements LinkageAttacker {
    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        return Guess.inOrder(arrival(evidence.closed().snapshot()));
    }

    /** Comments in the database file in their presumed order of insertion. */
    static List<Integer> arrival(FolderSnapshot snapshot) {
        Set<Integer> words = new LinkedHashSet<>();
        snapshot.files().getOrDefault(AttackEvidence.DATABASE, List.of()).forEach(page -> {
            List<Integer> inPage = new ArrayList<>(CommentWords.in(page.value()));
            Collections.reverse(inPage);
            words.addAll(inPage);
        });
        return List.copyOf(words);
    }
}
