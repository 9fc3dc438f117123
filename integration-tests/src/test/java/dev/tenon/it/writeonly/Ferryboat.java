package dev.tenon.it.writeonly;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;

/** Has had more passengers than fit into memory. */
@Entity
class Ferryboat {
    @Id
    long id;

    @ManyToMany
    WriteOnlyCollection<Commuter> commuters = WriteOnlyCollection.create();
}
