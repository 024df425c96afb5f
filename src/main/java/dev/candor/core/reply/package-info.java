/** Replies of owners to results: what is done about them. Public, and never by whom. */
@NullMarked
package dev.candor.core.reply;

import org.jspecify.annotations.NullMarked;
