/** Survey forms and submitted answers; the only package that handles a person and an answer together. */
@NullMarked
package dev.candor.core.response;

import org.jspecify.annotations.NullMarked;
