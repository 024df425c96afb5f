/** What a copy of the database would tell a stranger. Reads bytes, never writes one. */
@NullMarked
package dev.candor.edge.storage.audit;

import org.jspecify.annotations.NullMarked;
