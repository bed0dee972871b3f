@NullMarked
package dev.headgate.contract;

import org.jspecify.annotations.NullMarked;
