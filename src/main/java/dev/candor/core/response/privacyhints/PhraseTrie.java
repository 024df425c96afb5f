package dev.candor.core.response.privacyhints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their words: what a text costs follows from its words alone, however many phrases there are. */
final class PhraseTrie {
    private final Node root = new Node();

    /** A text that is looked through. */
    interface Tokens {
        /** The plain word there; empty beyond the end. */
        String plain(int at);

        /** Whether no more than a blank or a mark stands between this word and the one before it. */
        boolean adjoins(int at);
    }

    /** Each phrase a row of plain words; empty ones are left out. */
    static PhraseTrie of(Collection<List<String>> phrases) {
        PhraseTrie trie = new PhraseTrie();
        phrases.stream().filter(phrase -> !phrase.isEmpty()).forEach(trie::add);
        return trie;
    }

    private void add(List<String> phrase) {
        Node node = root;
        for (String word : phrase) {
            node = node.after(word);
        }
        node.ends = true;
    }

    /** How many words each phrase has that begins at this word, the longest first. */
    List<Integer> at(Tokens words, int from) {
        List<Integer> lengths = new ArrayList<>();
        Node node = root.next.get(words.plain(from));
        for (int length = 1; node != null; length++) {
            if (node.ends) {
                lengths.add(length);
            }
            boolean leaf = node.next.isEmpty() || !words.adjoins(from + length);
            node = leaf ? null : node.next.get(words.plain(from + length));
        }
        Collections.reverse(lengths);
        return lengths;
    }

    /** What may follow the words up to here. */
    private static final class Node {
        private Map<String, Node> next = Map.of();
        private boolean ends;

        Node after(String word) {
            if (next.isEmpty()) {
                next = new HashMap<>(2);
            }
            return next.computeIfAbsent(word, first -> new Node());
        }
    }
}
