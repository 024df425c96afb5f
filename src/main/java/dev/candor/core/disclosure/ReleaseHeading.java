package dev.candor.core.disclosure;

import java.time.LocalDate;

/**
 * The wave, survey and product of a release.
 *
 * @param wave id of the wave
 * @param survey id of the survey
 * @param product id of the product
 * @param closed day on which the wave closed; no time of day is kept
 */
public record ReleaseHeading(String wave, String survey, String product, LocalDate closed) {}
