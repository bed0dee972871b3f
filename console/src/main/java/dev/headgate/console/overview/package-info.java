/** Whether anything is wrong with the pipeline and what to do first, from what sources and runs tell. */
@NullMarked
package dev.headgate.console.overview;

import org.jspecify.annotations.NullMarked;
