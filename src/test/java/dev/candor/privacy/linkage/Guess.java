package dev.candor.privacy.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** An attacker's assignment of comments to people; unassigned comments are guessed at random, one for each person. */
final class Guess {
    private final Map<Integer, Integer> links = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();

    /** Assigns these comments in the order of the ballots. */
    static Guess inOrder(List<Integer> words) {
        Guess guess = new Guess();
        for (int turn = 0; turn < words.size(); turn++) {
            guess.link(turn, words.get(turn));
        }
        return guess;
    }

    /** Assigns a comment to the ballot of this turn, from 0; earlier assignments win. */
    void link(int turn, int words) {
        if (!links.containsKey(turn) && taken.add(words)) {
            links.put(turn, words);
        }
    }

    /** Number of correct assignments; {@code comments} holds the true comments by turn. */
    int correct(List<Integer> comments, Random random) {
        List<Integer> left = new ArrayList<>(comments);
        left.removeAll(taken);
        Collections.shuffle(left, random);
        int correct = 0;
        for (int turn = 0; turn < comments.size(); turn++) {
            Integer linked = links.get(turn);
            int words = linked == null ? left.remove(left.size() - 1) : linked;
            correct += words == comments.get(turn) ? 1 : 0;
        }
        return correct;
    }
}
