package dev.tenon.it.relationships.scalarproxy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has the values. */
@Entity
class Dossier {
    @Id
    Long id = 1L;

    String phone;

    int rating;

    Dossier() {}

    Dossier(String phone) {
        this.phone = phone;
    }
}
