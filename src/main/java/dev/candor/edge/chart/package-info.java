/**
 * Charts as PNG and as SVG, in a bundled font. A layout turns a chart into a {@link Drawing}, and two writers paint the
 * same drawing.
 */
@NullMarked
package dev.candor.edge.chart;

import org.jspecify.annotations.NullMarked;
