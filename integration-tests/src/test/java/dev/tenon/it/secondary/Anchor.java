package dev.tenon.it.secondary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Is versioned by a number that begins as null. */
@Entity
@SecondaryTable(name = "anchor_chains")
class Anchor {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Version
    @Nullable
    Long version;

    String name = "old";

    @Column(table = "anchor_chains")
    int chains;
}
