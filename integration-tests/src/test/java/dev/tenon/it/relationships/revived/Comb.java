package dev.tenon.it.relationships.revived;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Never without its hive. */
@Entity
public class Comb {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Ref<Beehive> hive;

    protected Comb() {}

    Comb(Ref<Beehive> hive) {
        this.hive = hive;
    }
}
