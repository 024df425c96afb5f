/** The SQLite database and all of the SQL. */
@NullMarked
package dev.candor.edge.storage;

import org.jspecify.annotations.NullMarked;
