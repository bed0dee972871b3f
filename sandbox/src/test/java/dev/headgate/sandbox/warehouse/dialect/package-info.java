/** Tests of the warehouse. */
@NullMarked
package dev.headgate.sandbox.warehouse.dialect;

import org.jspecify.annotations.NullMarked;
