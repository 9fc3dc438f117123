/**
 * Names, reserved words, and the SQL templates of generated code, which {@code sql.render} turns into text. Knows no
 * entity and imports nothing.
 */
@NullMarked
package dev.tenon.sql;

import org.jspecify.annotations.NullMarked;
