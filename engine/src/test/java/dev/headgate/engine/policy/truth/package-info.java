/**
 * A second opinion on policies that shares no code with the evaluator: its own reading, and every request of a finite universe tried one by
 * one ({@code ./headgate bench policy-truth}), or put to Z3.
 */
@NullMarked
package dev.headgate.engine.policy.truth;

import org.jspecify.annotations.NullMarked;
