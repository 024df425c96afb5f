package dev.candor.privacy.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What can be, by what is published. */
final class Possible {
    private final Map<Object, Set<Integer>> secrets = new HashMap<>();
    private final Map<Object, Double> likelihood = new HashMap<>();

    void add(Object published, int secret, double likely) {
        secrets.computeIfAbsent(published, any -> new HashSet<>()).add(secret);
        likelihood.merge(published, likely, Double::sum);
    }

    /** Probability in percent that fewer than two of so many, or the one, can have said yes, or no. */
    long percentProven(int people) {
        int others = Math.min(2, people);
        return Math.round(100
                * secrets.entrySet().stream()
                        .filter(each -> Collections.max(each.getValue()) < others
                                || people - Collections.min(each.getValue()) < others)
                        .mapToDouble(each -> likelihood.get(each.getKey()))
                        .sum());
    }
}
