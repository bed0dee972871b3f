/** How column values are hidden on their way to the warehouse, and shown again to those who may see them. */
@NullMarked
package dev.headgate.contract.protect;

import org.jspecify.annotations.NullMarked;
