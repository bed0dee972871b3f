/** The estate: what exists in the sandbox's AWS, made from the files that Terraform reads too. */
@NullMarked
package dev.headgate.sandbox.aws.estate;

import org.jspecify.annotations.NullMarked;
