package dev.tenon.it.relationships.peers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Of shelters. */
@Entity
class Region {
    @Id
    Long id;
}
