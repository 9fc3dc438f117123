/** The immutable tree of SQL statements in the terms of the standard (ISO 9075), its names, and its rendering. Knows no entity. */
@NullMarked
package dev.tenon.sql;

import org.jspecify.annotations.NullMarked;
