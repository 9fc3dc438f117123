/**
 * Names, reserved words, and the SQL templates of generated code. The tree of statements is {@code sql.ast}; {@code
 * sql.render} turns both into text. Knows no entity and imports nothing.
 */
@NullMarked
package dev.tenon.sql;

import org.jspecify.annotations.NullMarked;
