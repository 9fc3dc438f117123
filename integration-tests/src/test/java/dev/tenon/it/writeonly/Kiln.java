package dev.tenon.it.writeonly;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;

/** Writes the foreign key of its bricks, which do not refer to it. */
@Entity
class Kiln {
    @Id
    long id;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "kiln_id")
    WriteOnlyCollection<Brick> bricks = WriteOnlyCollection.create();

    Kiln() {}

    Kiln(long id) {
        this.id = id;
    }
}
