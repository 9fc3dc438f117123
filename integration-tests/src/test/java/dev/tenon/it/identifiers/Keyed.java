package dev.tenon.it.identifiers;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** Something with an identifier of any type, assigned by the application. */
@MappedSuperclass
abstract class Keyed<K> {
    @Id
    K id;

    String note;
}
