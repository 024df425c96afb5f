/** Tests. */
@NullMarked
package dev.candor.core.report;

import org.jspecify.annotations.NullMarked;
