/** COPY as Redshift does it: files of an object store become rows of one table, or nothing does. */
@NullMarked
package dev.headgate.sandbox.warehouse.copy;

import org.jspecify.annotations.NullMarked;
