/** Ballots and how they are sealed: answers without persons. Write-only. */
@NullMarked
package dev.candor.core.ballot;

import org.jspecify.annotations.NullMarked;
