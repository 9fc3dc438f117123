/**
 * Values on their way between Java and JDBC: logical column types, reading a row, binding a statement. What drivers do not
 * agree on is asked of the dialect through {@link dev.tenon.type.JdbcTypes}. Imports the values of the root package only.
 */
@NullMarked
package dev.tenon.type;

import org.jspecify.annotations.NullMarked;
