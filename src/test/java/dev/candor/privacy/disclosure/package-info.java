/** Attacks on published results by a reader who knows everything published and the program. */
@NullMarked
package dev.candor.privacy.disclosure;

import org.jspecify.annotations.NullMarked;
