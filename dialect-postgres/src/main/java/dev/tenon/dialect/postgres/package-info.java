/** PostgreSQL: its types, DDL, SQL and error translation. */
@NullMarked
package dev.tenon.dialect.postgres;

import org.jspecify.annotations.NullMarked;
