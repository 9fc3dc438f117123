package dev.tenon.it.seeds.joins.functions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code Point}. */
@Entity
class Landmark {
    @Id
    Long id;

    String code;

    protected Landmark() {}

    Landmark(long id, String code) {
        this.id = id;
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
