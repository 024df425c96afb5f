/** What was said, never by whom. Write-only. */
@NullMarked
package dev.candor.core.ballot;

import org.jspecify.annotations.NullMarked;
