/**
 * The tree of SQL statements in the terms of the standard (ISO 9075): immutable, for any database, knowing no entity.
 * Queries build it and {@code sql.render} turns it into text. Imports {@code sql} and {@code type}.
 */
@NullMarked
package dev.tenon.sql.ast;

import org.jspecify.annotations.NullMarked;
