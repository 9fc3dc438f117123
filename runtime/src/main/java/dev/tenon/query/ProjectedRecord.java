package dev.tenon.query;

import dev.tenon.expression.Selectable;

/** A {@code @Projection} record as a result: the attributes of one entity that its components name. */
record ProjectedRecord<R>(Class<R> type) implements Selectable<R> {}
