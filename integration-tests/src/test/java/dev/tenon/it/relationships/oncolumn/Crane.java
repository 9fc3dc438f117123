package dev.tenon.it.relationships.oncolumn;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Identified by its quay, with a smaller type than the quay's own identifier. */
@Entity
@IdClass(CraneKey.class)
class Crane {
    @Id
    @References(Quay.class)
    Integer quayId;

    @Id
    Long number;
}
