/** The gateway's front door: AWS requests in, answers out, whoever gives them. */
@NullMarked
package dev.headgate.sandbox.aws.http;

import org.jspecify.annotations.NullMarked;
