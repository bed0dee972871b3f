@NullMarked
package dev.headgate.sandbox.identity;

import org.jspecify.annotations.NullMarked;
