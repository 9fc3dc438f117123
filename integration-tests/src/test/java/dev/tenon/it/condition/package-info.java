/** Tokens of conditions, evaluated by the databases. */
@NullMarked
package dev.tenon.it.condition;

import org.jspecify.annotations.NullMarked;
