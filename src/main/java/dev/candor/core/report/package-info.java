/** How results are told: post, summary, trend, comparison, digest; from releases alone. */
@NullMarked
package dev.candor.core.report;

import org.jspecify.annotations.NullMarked;
