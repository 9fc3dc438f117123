/** The annotation processor's entry: rounds, and the pipeline from top to bottom. */
@NullMarked
package dev.tenon.processor;

import org.jspecify.annotations.NullMarked;
