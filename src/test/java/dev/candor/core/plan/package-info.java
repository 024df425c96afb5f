/** Tests of what is to come. */
@NullMarked
package dev.candor.core.plan;

import org.jspecify.annotations.NullMarked;
