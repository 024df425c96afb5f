package dev.candor.core.statistics;

/**
 * The drift of a share over a whole span of waves, as a straight line through them.
 *
 * @param change the rise or fall of the line from the first wave to the last
 * @param from the line's share at the first wave, 0 to 1
 * @param to the line's share at the last wave, 0 to 1
 */
public record Drift(WaveChange change, double from, double to) {}
