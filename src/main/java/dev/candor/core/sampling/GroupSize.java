package dev.candor.core.sampling;

/** The name of a reportable group and how many of its people are asked. */
public record GroupSize(String name, int people) {}
