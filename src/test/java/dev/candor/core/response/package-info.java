/** Tests. */
@NullMarked
package dev.candor.core.response;

import org.jspecify.annotations.NullMarked;
