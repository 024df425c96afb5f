package dev.candor.edge.config;

import java.util.Comparator;

/** Position in a file; lines and columns count from 1, and 0 is the file as a whole. */
record FilePosition(int line, int column) implements Comparable<FilePosition> {
    static final FilePosition FILE = new FilePosition(0, 0);

    private static final Comparator<FilePosition> ORDER =
            Comparator.comparingInt(FilePosition::line).thenComparingInt(FilePosition::column);

    @Override
    public int compareTo(FilePosition other) {
        return ORDER.compare(this, other);
    }
}
