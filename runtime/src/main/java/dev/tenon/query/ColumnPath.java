package dev.tenon.query;

import dev.tenon.mapping.AttributeType;

/** An attribute of a source. */
record ColumnPath(Source source, AttributeType attribute) {

    /** The column of a basic attribute. */
    String column(AttributeType.Basic basic) {
        return source.column(basic);
    }
}
