package dev.tenon.it.relationships.scalarproxy;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import dev.tenon.ScalarProxy;
import dev.tenon.annotation.AssociationProxy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Shows what its dossier says. */
@Entity
class Tenant {
    @Id
    Long id;

    @OneToOne(cascade = PERSIST)
    Ref<Dossier> dossier;

    @AssociationProxy("dossier.phone")
    ScalarProxy<String> phone;

    @AssociationProxy(value = "dossier.rating", creator = "rated")
    ScalarProxy<Integer> rating;

    Tenant() {}

    Tenant(Long id) {
        this.id = id;
    }

    Dossier rated(Integer rating) {
        Dossier made = new Dossier("unknown");
        made.id = id;
        made.rating = rating;
        return made;
    }
}
