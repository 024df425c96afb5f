/** What is due now: a wave opens, reminds, closes; digests go out. */
@NullMarked
package dev.candor.core.scheduling;

import org.jspecify.annotations.NullMarked;
