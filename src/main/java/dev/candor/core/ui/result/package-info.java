/** How results are told: post, summary, trend, comparison, digest; from releases alone. */
@NullMarked
package dev.candor.core.ui.result;

import org.jspecify.annotations.NullMarked;
