package dev.tenon.it.secondary;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Measures, which stand among the papers. */
@Embeddable
record Hull(int length, @Nullable Integer draught) {}
