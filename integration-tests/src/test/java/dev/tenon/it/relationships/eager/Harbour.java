package dev.tenon.it.relationships.eager;

import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** In a land. */
@Entity
class Harbour {
    @Id
    Long id;

    String code;

    @ManyToOne(cascade = PERSIST)
    Land land;

    Harbour() {}

    Harbour(Long id, String code, Land land) {
        this.id = id;
        this.code = code;
        this.land = land;
    }
}
