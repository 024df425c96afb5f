/** Finds words of a comment that could identify its writer or somebody else. */
@NullMarked
package dev.candor.core.response.privacyhints;

import org.jspecify.annotations.NullMarked;
