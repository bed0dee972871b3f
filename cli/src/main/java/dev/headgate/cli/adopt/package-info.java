/** Adoption: reads what an account already has of the estate, and writes Terraform inputs and import blocks for it. Never writes to the account. */
@NullMarked
package dev.headgate.cli.adopt;

import org.jspecify.annotations.NullMarked;
