package dev.tenon.it.relationships.forms;

import dev.tenon.Ref;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** Everything that has an owner: the relationship stands in the superclass. */
@MappedSuperclass
abstract class Owned {
    @ManyToOne
    @JoinColumn(name = "owner_id")
    Ref<Keeper> owner;
}
