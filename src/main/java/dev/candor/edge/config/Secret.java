package dev.candor.edge.config;

/** A value that is never written anywhere. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
