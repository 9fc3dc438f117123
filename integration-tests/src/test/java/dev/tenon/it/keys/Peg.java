package dev.tenon.it.keys;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** A unique key overlaps its identifier: no two pegs of one number have the same coat. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"number", "coat"}))
class Peg {
    @EmbeddedId
    PegKey id;

    String coat;

    Peg() {}

    Peg(String rail, int number, String coat) {
        this.id = new PegKey(rail, number);
        this.coat = coat;
    }
}
