/**
 * Value expressions and search conditions over attributes, as immutable values: what {@code where}, {@code select} and
 * {@code orderBy} take. They know neither columns nor a database; {@code query} translates them when a statement is
 * compiled. Imports {@code sql}, {@code type} and the values of the root package.
 */
@NullMarked
package dev.tenon.expression;

import org.jspecify.annotations.NullMarked;
