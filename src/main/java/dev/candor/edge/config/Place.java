package dev.candor.edge.config;

import java.util.Comparator;

/** Where something stands in a file; lines and columns count from 1, and 0 is the file as a whole. */
record Place(int line, int column) implements Comparable<Place> {
    static final Place FILE = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
