/** Tests of the SQLite database. */
@NullMarked
package dev.candor.edge.storage;

import org.jspecify.annotations.NullMarked;
