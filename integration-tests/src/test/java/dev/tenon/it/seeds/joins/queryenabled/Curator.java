package dev.tenon.it.seeds.joins.queryenabled;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Who has the other side of a one-to-one. */
@Entity
class Curator {
    @Id
    Long id;

    String name;

    @OneToOne(mappedBy = "curator")
    Ref<Gallery> gallery;

    protected Curator() {}

    Curator(long id, String name) {
        this.id = id;
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
