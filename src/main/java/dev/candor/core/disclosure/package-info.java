/** Disclosure control: what may be published of a wave, and the only way out for answers. */
@NullMarked
package dev.candor.core.disclosure;

import org.jspecify.annotations.NullMarked;
