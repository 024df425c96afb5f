@NullMarked
package dev.candor.core.response.privacyhints;

import org.jspecify.annotations.NullMarked;
