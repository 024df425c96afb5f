package dev.candor.core.survey;

import java.time.Duration;
import java.time.Instant;

/**
 * A survey that an owner starts at a time to come.
 *
 * @param survey id of the survey; it has at most one planned start
 * @param product id of the product it is about
 * @param openFor how long the wave stays open
 */
public record PlannedStart(String survey, String product, Instant at, Duration openFor) {}
