@NullMarked
package dev.headgate.engine.policy;

import org.jspecify.annotations.NullMarked;
