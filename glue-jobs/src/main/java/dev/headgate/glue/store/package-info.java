/** Where objects lie: one port, with a bucket and a folder behind it. */
@NullMarked
package dev.headgate.glue.store;

import org.jspecify.annotations.NullMarked;
