package dev.tenon.it.relationships.mapkeys;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Knows its playhouse, but not its number there. */
@Entity
class Loge {
    @Id
    Long id;

    @ManyToOne(optional = false)
    Ref<Playhouse> playhouse;

    Loge() {}

    Loge(Long id) {
        this.id = id;
    }
}
