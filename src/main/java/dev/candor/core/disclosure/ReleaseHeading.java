package dev.candor.core.disclosure;

import java.time.LocalDate;

/**
 * What a release is about.
 *
 * @param wave id of the wave
 * @param survey id of the survey
 * @param product id of the product
 * @param closed the day on which the wave closed; nothing finer is kept
 */
public record ReleaseHeading(String wave, String survey, String product, LocalDate closed) {}
