/** Tests of the warehouse. */
@NullMarked
package dev.headgate.sandbox.warehouse.copy;

import org.jspecify.annotations.NullMarked;
