/** From the syntax tree to the resolved one: names become columns, and what certainly cannot work is reported. */
@NullMarked
package dev.tenon.processor.condition.resolve;

import org.jspecify.annotations.NullMarked;
