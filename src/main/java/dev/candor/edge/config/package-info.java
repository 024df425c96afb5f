/** What the operator wrote: a file read with the line of every mistake, and the process's environment. */
@NullMarked
package dev.candor.edge.config;

import org.jspecify.annotations.NullMarked;
