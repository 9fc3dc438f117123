package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An embedded identifier with an id class inside. */
@Embeddable
record TastingKey(@Nullable PlotKey plot, int vintage) {}
