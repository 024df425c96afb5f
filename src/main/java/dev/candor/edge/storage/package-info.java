/** Where everything durable lives: one SQLite file, and all of the SQL. */
@NullMarked
package dev.candor.edge.storage;

import org.jspecify.annotations.NullMarked;
