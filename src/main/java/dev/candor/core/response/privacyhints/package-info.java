/** Words of a comment that could identify its writer or somebody else; pointed out to the writer, kept nowhere. */
@NullMarked
package dev.candor.core.response.privacyhints;

import org.jspecify.annotations.NullMarked;
