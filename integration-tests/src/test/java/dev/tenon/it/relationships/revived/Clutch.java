package dev.tenon.it.relationships.revived;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Never without its nest. */
@Entity
public class Clutch {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Ref<Nest> nest;

    protected Clutch() {}

    Clutch(Ref<Nest> nest) {
        this.nest = nest;
    }
}
