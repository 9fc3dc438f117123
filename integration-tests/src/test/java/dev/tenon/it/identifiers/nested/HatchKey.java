package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The third link. */
@Embeddable
record HatchKey(@Nullable BulkheadKey bulkhead, String side) {}
