package dev.tenon.it.writeonly.merging;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;

/** One of a chain, which leads to the next. */
@Entity
class Bead {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany(cascade = CascadeType.MERGE)
    @JoinTable(name = "bead_next")
    WriteOnlyCollection<Bead> next = WriteOnlyCollection.create();
}
