package dev.tenon.it.loading.options;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a vine bears. */
@Entity
class Cultivar {
    @Id
    String name;
}
