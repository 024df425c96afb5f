package dev.candor.privacy.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Whose words are whose, as an attacker has it. What he does not know he draws: everyone said exactly one thing. */
final class Guess {
    private final Map<Integer, Integer> links = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();

    /** These words, in the order in which people answered. */
    static Guess inOrder(List<Integer> words) {
        Guess guess = new Guess();
        for (int turn = 0; turn < words.size(); turn++) {
            guess.link(turn, words.get(turn));
        }
        return guess;
    }

    /** Whoever answered at this turn, from 0, said this; what was linked before stands. */
    void link(int turn, int words) {
        if (!links.containsKey(turn) && taken.add(words)) {
            links.put(turn, words);
        }
    }

    /** At how many turns it is right; {@code said} holds the true words by turn. */
    int correct(List<Integer> said, Random random) {
        List<Integer> left = new ArrayList<>(said);
        left.removeAll(taken);
        Collections.shuffle(left, random);
        int correct = 0;
        for (int turn = 0; turn < said.size(); turn++) {
            Integer linked = links.get(turn);
            int words = linked == null ? left.remove(left.size() - 1) : linked;
            correct += words == said.get(turn) ? 1 : 0;
        }
        return correct;
    }
}
