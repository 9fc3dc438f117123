package dev.tenon.it.lineage;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Between the root and what extends it; its attribute stands in the tables of subclasses. */
@MappedSuperclass
abstract class ManagedEstate extends Estate {
    @Nullable
    String steward;
}
