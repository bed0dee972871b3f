/** moto, the simulator behind the gateway: its process, and how calls get to it. */
@NullMarked
package dev.headgate.sandbox.aws.moto;

import org.jspecify.annotations.NullMarked;
