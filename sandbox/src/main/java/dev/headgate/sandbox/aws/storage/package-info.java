/** S3 as the sandbox has it: moto serves the objects, and the estate's buckets are kept on disk too. */
@NullMarked
package dev.headgate.sandbox.aws.storage;

import org.jspecify.annotations.NullMarked;
