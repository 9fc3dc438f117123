package dev.tenon.it.embedded;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Has a primitive for its version: 0 before it is stored. */
@Entity
class VersionByPrimitiveLong {
    @Id
    long id;

    String text;

    @Version
    long version;
}
