package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The first link. */
@Embeddable
record HullKey(@Nullable Long shipyard, int number) {}
