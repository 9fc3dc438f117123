package dev.tenon.it.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Has its author's identifier. */
@Entity
class Biography {
    @Id
    Long id;

    @MapsId
    @OneToOne
    Author author;

    Origin origin;

    Biography() {}

    Biography(Author author, Origin origin) {
        this.author = author;
        this.origin = origin;
    }

    /** Where somebody comes from. */
    @Embeddable
    record Origin(@Column(nullable = false) String place, String country) {}
}
