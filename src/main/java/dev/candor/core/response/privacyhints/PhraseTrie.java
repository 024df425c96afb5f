package dev.candor.core.response.privacyhints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trie of phrases by words; the cost of a search does not depend on the number of phrases. */
final class PhraseTrie {
    private final Node root = new Node();

    /** The text to search. */
    interface Tokens {
        /** The normalized word at this index; empty beyond the ends. */
        String plain(int at);

        /** Whether at most white space or punctuation separates this word from the one before. */
        boolean adjoins(int at);
    }

    /** Builds a trie of phrases of normalized words; empty phrases are ignored. */
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

    /** The lengths in words of all phrases that begin at this word, longest first. */
    List<Integer> lengthsAt(Tokens text, int from) {
        List<Integer> lengths = new ArrayList<>();
        Node node = root.next.get(text.plain(from));
        for (int length = 1; node != null; length++) {
            if (node.ends) {
                lengths.add(length);
            }
            boolean atEnd = node.next.isEmpty() || !text.adjoins(from + length);
            node = atEnd ? null : node.next.get(text.plain(from + length));
        }
        Collections.reverse(lengths);
        return lengths;
    }

    /** A node of the trie, reached by the words of a prefix. */
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
