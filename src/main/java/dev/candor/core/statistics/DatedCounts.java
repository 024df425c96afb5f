package dev.candor.core.statistics;

import java.time.LocalDate;

/** One wave of a question: the day of its result, and the counts that its published cell may stand for. */
public record DatedCounts(LocalDate day, CompatibleCounts counts) {}
