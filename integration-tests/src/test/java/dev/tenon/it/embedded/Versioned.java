package dev.tenon.it.embedded;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Something with a version of any type. */
@MappedSuperclass
abstract class Versioned<V> {
    @Id
    long id;

    String text;

    @Version
    private V version;

    V version() {
        return version;
    }
}
