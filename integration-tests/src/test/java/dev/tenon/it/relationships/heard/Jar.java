package dev.tenon.it.relationships.heard;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;

/** What crates hold. */
@Entity
class Jar {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "crate_id")
    Ref<Crate> crate;

    @ManyToMany(mappedBy = "shared")
    Set<Crate> sharing = new HashSet<>();

    protected Jar() {}

    Jar(long id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return "jar " + id;
    }
}
