/**
 * Turns SQL into a database's text: templates of generated code, once for a database, and trees that queries build, with
 * their parameters in order. Asks the dialect for everything that databases spell differently. Imports {@code sql}, {@code
 * sql.ast}, {@code type} and {@code dialect}.
 */
@NullMarked
package dev.tenon.sql.render;

import org.jspecify.annotations.NullMarked;
