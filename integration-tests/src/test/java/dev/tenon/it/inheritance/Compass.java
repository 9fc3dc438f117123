package dev.tenon.it.inheritance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** From the lowest note to the highest. */
@Embeddable
record Compass(@Nullable String lowest, @Nullable String highest) {}
