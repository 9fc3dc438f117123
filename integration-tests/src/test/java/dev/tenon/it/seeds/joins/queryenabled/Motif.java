package dev.tenon.it.seeds.joins.queryenabled;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What paintings show. */
@Entity
class Motif {
    @Id
    Long id;

    String name;

    protected Motif() {}

    Motif(long id, String name) {
        this.id = id;
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
