/** AWS as a laptop has it: a gateway that runs what must be real, in front of moto, which remembers the rest. */
@NullMarked
package dev.headgate.sandbox.aws;

import org.jspecify.annotations.NullMarked;
