package dev.tenon.it.loading.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Stands in a city. */
@Entity
class Office {
    @Id
    Long id;

    String city;
}
