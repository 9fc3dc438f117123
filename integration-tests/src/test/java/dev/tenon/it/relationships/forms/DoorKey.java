package dev.tenon.it.relationships.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** In a link table. */
@Entity
class DoorKey {
    @Id
    Long id;

    DoorKey() {}

    DoorKey(Long id) {
        this.id = id;
    }
}
