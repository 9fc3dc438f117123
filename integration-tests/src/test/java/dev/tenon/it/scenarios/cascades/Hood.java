package dev.tenon.it.scenarios.cascades;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Does not know who uses it. */
@Entity
class Hood {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
}
