package dev.candor.demo.page;

/**
 * The clock as the page shows it.
 *
 * @param close time of the next close; empty if no wave is open
 * @param survey time when the next survey opens; empty if none is scheduled
 * @param percent progress of the clock's advance; -1 while it is not advancing
 */
public record ClockView(String day, String time, String zone, String close, String survey, int percent) {}
