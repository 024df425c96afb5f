/** The one place where a person meets an answer. */
@NullMarked
package dev.candor.core.response;

import org.jspecify.annotations.NullMarked;
