package dev.tenon.processor.model.mapping;

import dev.tenon.sql.Identifier;

/**
 * One item of {@code @OrderBy}.
 *
 * @param path attribute path on the element or target
 * @param column the column it means, on the element's or target's table
 */
public record OrderItem(String path, Identifier column, boolean descending) {}
