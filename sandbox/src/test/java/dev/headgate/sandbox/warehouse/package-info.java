/** Tests of the warehouse. */
@NullMarked
package dev.headgate.sandbox.warehouse;

import org.jspecify.annotations.NullMarked;
