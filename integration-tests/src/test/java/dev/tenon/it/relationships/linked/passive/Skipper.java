package dev.tenon.it.relationships.linked.passive;

import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Likewise. */
@Entity
class Skipper {
    @Id
    long id;

    @OneToOne(mappedBy = "skipper")
    @PassiveDeletes
    Trawler trawler;

    Skipper() {}

    Skipper(long id) {
        this.id = id;
    }
}
