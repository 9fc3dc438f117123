package dev.tenon.it.seeds.joins.overlapping;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** The reference's {@code Writer}: a writer of one magazine. */
@Entity
@IdClass(ColumnistKey.class)
class Columnist {
    @Id
    Long id;

    @Id
    @References(Magazine.class)
    Long magazineId;

    protected Columnist() {}

    Columnist(long id, long magazineId) {
        this.id = id;
        this.magazineId = magazineId;
    }
}
