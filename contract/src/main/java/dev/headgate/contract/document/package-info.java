/** YAML documents that people write, read with the line and column of every value so that a problem can name its place. */
@NullMarked
package dev.headgate.contract.document;

import org.jspecify.annotations.NullMarked;
