/** Tests. */
@NullMarked
package dev.candor.core.invite;

import org.jspecify.annotations.NullMarked;
