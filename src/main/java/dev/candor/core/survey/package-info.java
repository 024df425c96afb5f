/** What is asked: products, teams, surveys, questions and working hours. */
@NullMarked
package dev.candor.core.survey;

import org.jspecify.annotations.NullMarked;
