package dev.tenon.it.secondary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is versioned by a time. */
@Entity
@SecondaryTable(name = "bowsprit_sails")
class Bowsprit {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @Version
    @Nullable
    Instant version;

    String name = "old";

    @Column(table = "bowsprit_sails")
    int sails;
}
