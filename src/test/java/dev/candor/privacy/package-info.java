/** Anonymity, attacked. */
@NullMarked
package dev.candor.privacy;

import org.jspecify.annotations.NullMarked;
