/** SQLite: its types, DDL, SQL and error translation. */
@NullMarked
package dev.tenon.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
