/** What may be shown; the only door out. */
@NullMarked
package dev.candor.core.disclosure;

import org.jspecify.annotations.NullMarked;
