/** Tests. */
@NullMarked
package dev.candor.edge.storage;

import org.jspecify.annotations.NullMarked;
