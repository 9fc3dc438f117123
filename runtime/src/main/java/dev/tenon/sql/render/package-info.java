/**
 * Turns the SQL templates of generated code into a database's text, once for a database. Asks the dialect for everything
 * that databases spell differently. Imports {@code sql}, {@code type} and {@code dialect}.
 */
@NullMarked
package dev.tenon.sql.render;

import org.jspecify.annotations.NullMarked;
