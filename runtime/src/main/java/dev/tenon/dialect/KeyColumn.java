package dev.tenon.dialect;

import dev.tenon.type.DataType;

/** A column that a list of keys is compared with, as SQL text ({@code c.id}), and its family. */
public record KeyColumn(String column, DataType.Kind kind) {}
