package dev.candor.core.sampling;

/** A group that may be reported, and how many of its people are asked. */
public record GroupSize(String name, int people) {}
