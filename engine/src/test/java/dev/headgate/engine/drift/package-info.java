@NullMarked
package dev.headgate.engine.drift;

import org.jspecify.annotations.NullMarked;
