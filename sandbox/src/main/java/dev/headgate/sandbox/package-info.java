/** Everything a laptop lacks, behind the same four addresses that the console knows in AWS. */
@NullMarked
package dev.headgate.sandbox;

import org.jspecify.annotations.NullMarked;
