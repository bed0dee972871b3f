/** AWS Signature Version 4, and who signs. */
@NullMarked
package dev.headgate.collector.sign;

import org.jspecify.annotations.NullMarked;
