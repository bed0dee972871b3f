@NullMarked
package dev.headgate.collector.document;

import org.jspecify.annotations.NullMarked;
