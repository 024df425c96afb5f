package dev.candor.edge.storage.audit;

/** Something that the file should not hold; it never names a person. */
record Finding(String where, String what) {
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
