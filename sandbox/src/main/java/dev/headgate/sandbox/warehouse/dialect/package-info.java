/** Redshift's SQL put into PostgreSQL's words, token by token; knows no sockets. */
@NullMarked
package dev.headgate.sandbox.warehouse.dialect;

import org.jspecify.annotations.NullMarked;
