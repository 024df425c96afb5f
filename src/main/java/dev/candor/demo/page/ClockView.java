package dev.candor.demo.page;

/**
 * The clock as it is drawn.
 *
 * @param close when the next wave closes; empty if none is open
 * @param percent how far the winding has come; -1 while the clock is not wound
 */
public record ClockView(String day, String time, String zone, String close, int percent) {}
