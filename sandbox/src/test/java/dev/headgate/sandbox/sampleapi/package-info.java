@NullMarked
package dev.headgate.sandbox.sampleapi;

import org.jspecify.annotations.NullMarked;
