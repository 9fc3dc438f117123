package dev.tenon.it.relationships.linked;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** Refers to others by link tables only. */
@Entity
class Parcel {
    @Id
    Long id;

    @ManyToOne(cascade = PERSIST)
    @JoinTable(
            name = "parcel_depot",
            joinColumns = @JoinColumn(name = "parcel_id"),
            inverseJoinColumns = @JoinColumn(name = "depot_id"))
    Ref<Depot> depot;

    @OneToOne(cascade = ALL, orphanRemoval = true)
    @JoinTable(name = "parcel_seal")
    Seal seal;

    @Embedded
    Journey journey = new Journey();

    Parcel() {}

    Parcel(Long id) {
        this.id = id;
    }
}
