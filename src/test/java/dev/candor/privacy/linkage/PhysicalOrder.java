package dev.candor.privacy.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks where words lie in the closed file. SQLite fills a page from its end, so the last in a page came first. */
final class PhysicalOrder implements LinkageAttacker {
    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Guess guess(AttackEvidence evidence) {
        return Guess.inOrder(arrival(evidence.closed().snapshot()));
    }

    /** The words in the database's file, in the order in which they must have come. */
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
