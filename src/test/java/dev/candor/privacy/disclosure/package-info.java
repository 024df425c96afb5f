/** What may be shown, attacked by a reader who knows everything published and the program. */
@NullMarked
package dev.candor.privacy.disclosure;

import org.jspecify.annotations.NullMarked;
