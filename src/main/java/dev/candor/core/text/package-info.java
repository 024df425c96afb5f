/** Words and lists of them, whatever they are about. */
@NullMarked
package dev.candor.core.text;

import org.jspecify.annotations.NullMarked;
