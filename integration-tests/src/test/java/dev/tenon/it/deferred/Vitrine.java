package dev.tenon.it.deferred;

import dev.tenon.Deferred;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Has a floor plan that must be there, and artefacts. */
@Entity
class Vitrine {
    @Id
    long id;

    Deferred<String> floorPlan;

    @OneToMany(mappedBy = "vitrine", cascade = CascadeType.ALL)
    List<Artefact> artefacts = new ArrayList<>();

    Vitrine() {}

    Vitrine(long id, String floorPlan) {
        this.id = id;
        this.floorPlan = Deferred.of(floorPlan);
    }
}
