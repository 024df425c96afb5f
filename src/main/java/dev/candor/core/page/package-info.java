/** Pages, forms and buttons, independent of the messenger that renders them. */
@NullMarked
package dev.candor.core.page;

import org.jspecify.annotations.NullMarked;
