/** Whom to ask: the sampling frame, the sample, reporting groups, opt-outs and the contact limit. */
@NullMarked
package dev.candor.core.sampling;

import org.jspecify.annotations.NullMarked;
