/** Checks a copy of the database for anything that ties a person to an answer. Reads bytes, never writes one. */
@NullMarked
package dev.candor.edge.storage.audit;

import org.jspecify.annotations.NullMarked;
