/** What we ask: products, teams, surveys, questions. */
@NullMarked
package dev.candor.core.survey;

import org.jspecify.annotations.NullMarked;
