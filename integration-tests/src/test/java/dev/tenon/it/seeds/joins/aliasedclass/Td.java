package dev.tenon.it.seeds.joins.aliasedclass;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code D}. */
@Entity
class Td {
    @Id
    Long id;

    @References(Tc.class)
    Long cId;

    @References(Tb.class)
    Long bId;

    protected Td() {}

    Td(long id, long cId, long bId) {
        this.id = id;
        this.cId = cId;
        this.bId = bId;
    }
}
