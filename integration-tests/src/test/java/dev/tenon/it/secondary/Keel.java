package dev.tenon.it.secondary;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Is versioned by a trigger of its main table. */
@Entity
@SecondaryTable(name = "keel_plates")
class Keel {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Version
    @Generated(Generated.Event.INSERT_AND_UPDATE)
    @Column(nullable = false, options = "default 1")
    int version;

    String name = "old";

    @Column(table = "keel_plates")
    int plates;
}
