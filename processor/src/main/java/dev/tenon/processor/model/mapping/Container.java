package dev.tenon.processor.model.mapping;

/** The collection types an attribute may be declared with. */
public enum Container {
    LIST,
    SET,
    COLLECTION,
    MAP,
    SORTED_SET,
    SORTED_MAP,
    /** Never loaded. */
    WRITE_ONLY
}
