/** Tests of the configuration file and the environment. */
@NullMarked
package dev.candor.edge.config;

import org.jspecify.annotations.NullMarked;
