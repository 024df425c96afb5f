/** Result pages: post, summary, trend, comparison, digest. They depend on releases alone. */
@NullMarked
package dev.candor.core.ui.result;

import org.jspecify.annotations.NullMarked;
