package dev.tenon.it.relationships.onetoone;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REMOVE;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Does not have the foreign key of its permit; has the one of its locker. */
@Entity
class Citizen {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne(
            mappedBy = "holder",
            cascade = {PERSIST, REMOVE, MERGE},
            orphanRemoval = true)
    Ref<Permit> permit;

    @OneToOne(cascade = ALL, orphanRemoval = true)
    @JoinColumn(unique = true)
    Ref<Locker> locker;

    @OneToOne(mappedBy = "driver")
    Ref<Car> car;

    Citizen() {}

    Citizen(String name) {
        this.name = name;
    }
}
