/**
 * Statements on their way to the database: where connections come from, preparing and caching, binding, running, reading,
 * the statement log. Takes rendered SQL and gives rows and counts. Imports the root values, {@code type}, {@code sql},
 * {@code dialect}.
 */
@NullMarked
package dev.tenon.jdbc;

import org.jspecify.annotations.NullMarked;
