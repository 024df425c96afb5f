/** What a person is shown, before any messenger draws it. */
@NullMarked
package dev.candor.core.page;

import org.jspecify.annotations.NullMarked;
