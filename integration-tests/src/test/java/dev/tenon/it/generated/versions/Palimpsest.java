package dev.tenon.it.generated.versions;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Says that the database makes its version, which nothing does. */
@Entity
class Palimpsest {
    @Id
    String title;

    @Version
    @Generated(Generated.Event.INSERT_AND_UPDATE)
    Integer revision;

    Palimpsest() {}

    Palimpsest(String title) {
        this.title = title;
    }
}
