/** The one place where a person meets an answer. */
@NullMarked
package dev.candor.core.intake;

import org.jspecify.annotations.NullMarked;
