package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A parent whose replaced child is deleted. */
@Entity
class Realm {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne(mappedBy = "realm", cascade = ALL, orphanRemoval = true)
    Ref<Crown> crown;

    Realm() {}

    Realm(String name) {
        this.name = name;
    }
}
