package dev.tenon.it.merging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Known by a number, and by a licence to which others refer. */
@Entity
class Haulier {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(unique = true, nullable = false)
    String licence;

    Haulier() {}

    Haulier(String licence) {
        this.licence = licence;
    }
}
