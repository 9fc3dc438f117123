package dev.tenon.it.values;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What the entities of this domain have in common. */
@MappedSuperclass
abstract class Row {
    @Id
    long id;
}
