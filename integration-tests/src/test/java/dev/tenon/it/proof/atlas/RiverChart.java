package dev.tenon.it.proof.atlas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** Beside {@link SeaChart}; its rows do not follow a code that changes: statements change them. */
@Entity
@Table(name = "river_chart")
@PrimaryKeyJoinColumn(
        name = "code",
        foreignKey =
                @ForeignKey(foreignKeyDefinition = "foreign key (code) references chart deferrable initially deferred"))
class RiverChart extends Chart {
    String river;

    @Column(unique = true)
    Integer reach;
}
