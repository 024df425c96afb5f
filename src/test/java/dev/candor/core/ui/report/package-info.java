/** Tests of {@code dev.candor.core.ui.report}. */
@NullMarked
package dev.candor.core.ui.report;

import org.jspecify.annotations.NullMarked;
