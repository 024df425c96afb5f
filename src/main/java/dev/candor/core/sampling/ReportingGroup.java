package dev.candor.core.sampling;

/**
 * A group of people whose results are reported together in one wave: a team, a cluster of small teams, or everyone else.
 *
 * @param number from 0, within the wave
 * @param key the sorted ids of its teams joined by {@code +}, the same in every wave; {@code *} for everyone else
 * @param name display name
 */
public record ReportingGroup(int number, String key, String name) {}
