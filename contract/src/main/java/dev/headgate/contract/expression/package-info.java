/** What all rule languages of Headgate have in common: their words, "and", "or", "not", parentheses, and how they say what is wrong. */
@NullMarked
package dev.headgate.contract.expression;

import org.jspecify.annotations.NullMarked;
