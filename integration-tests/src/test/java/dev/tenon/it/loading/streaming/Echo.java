package dev.tenon.it.loading.streaming;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Follows a quake. */
@Entity
class Echo {
    @Id
    Long id;

    @ManyToOne
    Ref<Quake> quake;
}
