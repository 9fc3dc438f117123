package dev.tenon.it.writeonly;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;

/** Has members by a link table, whom it never loads. */
@Entity
class Smithy {
    @Id
    long id;

    @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinTable
    WriteOnlyCollection<Smith> members = WriteOnlyCollection.create();

    Smithy() {}

    Smithy(long id) {
        this.id = id;
    }
}
