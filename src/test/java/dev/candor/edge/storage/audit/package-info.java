/** Tests of the audit, on clean databases and on databases with planted data. */
@NullMarked
package dev.candor.edge.storage.audit;

import org.jspecify.annotations.NullMarked;
