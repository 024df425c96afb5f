package dev.candor.edge.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mistakes found so far in one file. */
final class Mistakes {
    private final String file;
    private final List<Found> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(FilePosition place, String path, String message) {
        found.add(new Found(place, new Mistake(file, place.line(), path, message)));
    }

    int count() {
        return found.size();
    }

    List<Mistake> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Found::place))
                .map(Found::mistake)
                .toList();
    }

    private record Found(FilePosition place, Mistake mistake) {}
}
