package dev.tenon.processor.resolve.link;

import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;

/**
 * A column of an entity's identifier.
 *
 * @param path of the attribute that it belongs to: a basic one, or a relationship of a derived identity
 */
public record KeyColumn(Identifier name, DataType type, String path) {}
