package dev.tenon.it.secondary;

import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Leaves the foreign keys of files to the database. */
@Entity
class Clerk {
    @Id
    long id;

    @OneToMany(mappedBy = "clerk")
    @PassiveDeletes
    List<Writ> files = new ArrayList<>();

    protected Clerk() {
        this(0);
    }

    Clerk(long id) {
        this.id = id;
    }
}
