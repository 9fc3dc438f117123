/** Values on their way between Java and JDBC: logical column types, reading a row, binding a statement. */
@NullMarked
package dev.tenon.type;

import org.jspecify.annotations.NullMarked;
