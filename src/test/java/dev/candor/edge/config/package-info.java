/** Tests of what the operator wrote. */
@NullMarked
package dev.candor.edge.config;

import org.jspecify.annotations.NullMarked;
