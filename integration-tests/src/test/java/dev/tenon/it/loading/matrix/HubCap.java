package dev.tenon.it.loading.matrix;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** The target of an inverse one-to-one. */
@Entity
class HubCap {
    @Id
    Long id;

    @OneToOne
    Ref<Hub> hub;

    @Override
    public String toString() {
        return "c" + id;
    }
}
