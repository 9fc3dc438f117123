package dev.tenon.it.unique;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Has pews. */
@Entity
class Nave {
    @Id
    long id;

    @OneToMany(mappedBy = "nave", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Pew> pews = new ArrayList<>();

    Nave() {}

    Nave(long id) {
        this.id = id;
    }
}
