/** The string of a condition, positions in it, and the messages that point at them. */
@NullMarked
package dev.tenon.processor.condition.source;

import org.jspecify.annotations.NullMarked;
