/** How it is told: summary, trend, digest. */
@NullMarked
package dev.candor.core.report;

import org.jspecify.annotations.NullMarked;
