/** The table mapping: which fields of a record become which columns of a table, and which rows are kept. */
@NullMarked
package dev.headgate.contract.mapping;

import org.jspecify.annotations.NullMarked;
