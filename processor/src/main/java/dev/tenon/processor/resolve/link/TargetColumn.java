package dev.tenon.processor.resolve.link;

import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;

/** A column of an entity's table that others may refer to. */
public record TargetColumn(Identifier name, DataType type, boolean unique) {}
