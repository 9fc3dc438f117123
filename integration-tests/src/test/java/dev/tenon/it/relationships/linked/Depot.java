package dev.tenon.it.relationships.linked;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The other side of a link table that holds one for each parcel. */
@Entity
class Depot {
    @Id
    Long id;

    String town;

    @OneToMany(mappedBy = "depot")
    @OrderBy("id")
    List<Parcel> parcels = new ArrayList<>();

    Depot() {}

    Depot(Long id, String town) {
        this.id = id;
        this.town = town;
    }
}
