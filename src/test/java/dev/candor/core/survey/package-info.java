/** Tests. */
@NullMarked
package dev.candor.core.survey;

import org.jspecify.annotations.NullMarked;
