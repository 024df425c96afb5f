/** What is due now: a wave opens, reminds, closes. */
@NullMarked
package dev.candor.core.wave;

import org.jspecify.annotations.NullMarked;
