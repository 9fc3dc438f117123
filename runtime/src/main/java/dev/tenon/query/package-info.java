/**
 * Statements as immutable values that know no session, and their compilation into SQL: {@link dev.tenon.query.Sql} is where
 * people begin. Takes expressions and attributes; gives a {@link dev.tenon.query.CompiledQuery}, which {@code load} runs.
 * Imports {@code jdbc}, {@code metamodel} and what stands to their left.
 */
@NullMarked
package dev.tenon.query;

import org.jspecify.annotations.NullMarked;
