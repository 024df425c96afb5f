package dev.candor.bench;

/** How much a benchmark does. */
enum Size {
    /** As much as its figures need. */
    FULL,

    /** Just enough to show that it still works; its figures say nothing. */
    TINY;

    int of(int full, int tiny) {
        return this == FULL ? full : tiny;
    }
}
