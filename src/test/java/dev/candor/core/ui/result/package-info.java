/** Tests. */
@NullMarked
package dev.candor.core.ui.result;

import org.jspecify.annotations.NullMarked;
