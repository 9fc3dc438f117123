package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** A child that cannot be without its parent, and stands in the way of its successor. */
@Entity
class Crown {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne(optional = false)
    @JoinColumn(name = "realm_id", unique = true)
    Ref<Realm> realm;

    Crown() {}

    Crown(String name) {
        this.name = name;
    }
}
