package dev.candor.demo.page;

/**
 * A suggested step of the demo: a link, or an advance of the clock.
 *
 * @param href target of the link; empty for an advance
 * @param advance how far the clock advances; empty for a link
 */
public record StepView(String text, String href, String advance, boolean done) {}
