/** Reads the configuration file, with the line of every mistake, and the environment variables. */
@NullMarked
package dev.candor.edge.config;

import org.jspecify.annotations.NullMarked;
