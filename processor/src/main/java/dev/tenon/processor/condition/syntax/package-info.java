/** Lexer, parser and syntax tree of the join-condition language. Knows neither entities nor types. */
@NullMarked
package dev.tenon.processor.condition.syntax;

import org.jspecify.annotations.NullMarked;
