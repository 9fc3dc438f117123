package dev.tenon.it.writeonly;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;

/** Has taken more ferries than fit into memory. */
@Entity
class Commuter {
    @Id
    long id;

    @ManyToMany(mappedBy = "commuters")
    WriteOnlyCollection<Ferryboat> ferries = WriteOnlyCollection.create();
}
