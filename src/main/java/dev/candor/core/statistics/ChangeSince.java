package dev.candor.core.statistics;

/**
 * The change from an earlier wave to the latest one.
 *
 * @param wave position of the earlier wave, from 0
 */
public record ChangeSince(int wave, WaveChange change) {}
