/** Tests. */
@NullMarked
package dev.candor.core.wave;

import org.jspecify.annotations.NullMarked;
