/** Tests. */
@NullMarked
package dev.candor.core.ui;

import org.jspecify.annotations.NullMarked;
