/** Pure judgement: the policy evaluator and the WLM linter, classifier and simulator have their place here. */
@NullMarked
package dev.headgate.engine;

import org.jspecify.annotations.NullMarked;
