/** HTTP/1.1 over plain and TLS sockets: just what signed calls to AWS need (docs/decisions/0016). */
@NullMarked
package dev.headgate.collector.wire;

import org.jspecify.annotations.NullMarked;
