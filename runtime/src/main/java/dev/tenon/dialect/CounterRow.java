package dev.tenon.dialect;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;

/** A row in a table of counters. */
public record CounterRow(QualifiedName table, Identifier keyColumn, Identifier valueColumn, String key) {}
