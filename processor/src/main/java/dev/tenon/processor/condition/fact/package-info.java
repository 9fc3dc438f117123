/** What a condition says to those who ask for directions, pairs and overlaps. */
@NullMarked
package dev.tenon.processor.condition.fact;

import org.jspecify.annotations.NullMarked;
