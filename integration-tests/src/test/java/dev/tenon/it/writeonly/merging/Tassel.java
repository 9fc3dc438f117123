package dev.tenon.it.writeonly.merging;

import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

/** Hangs from another one, and may hold many; ties go where they like. */
@Entity
class Tassel {
    @Id
    long id;

    String colour;

    @ManyToOne
    Ref<Tassel> above;

    @OneToMany(
            mappedBy = "above",
            cascade = {PERSIST, MERGE})
    WriteOnlyCollection<Tassel> below = WriteOnlyCollection.create();

    @ManyToMany(cascade = MERGE)
    @JoinTable(name = "tassel_tie")
    WriteOnlyCollection<Tassel> ties = WriteOnlyCollection.create();

    Tassel() {}

    Tassel(long id, String colour) {
        this.id = id;
        this.colour = colour;
    }
}
