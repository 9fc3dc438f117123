package dev.tenon.it.loading.streaming;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has noticed quakes. */
@Entity
class Station {
    @Id
    Long id;

    String name;
}
