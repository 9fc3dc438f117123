package dev.tenon.it.secondary;

import dev.tenon.annotation.Projection;
import org.jspecify.annotations.Nullable;

/** Columns of all three tables. */
@Projection(Vessel.class)
record VesselRow(String name, String registration, @Nullable String formerName) {}
