/** Clean databases, and what is planted in them. */
@NullMarked
package dev.candor.edge.storage.audit;

import org.jspecify.annotations.NullMarked;
