@NullMarked
package dev.headgate.contract.document;

import org.jspecify.annotations.NullMarked;
