package dev.tenon.it.loading.matrix;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A target that has the foreign key. */
@Entity
class Spoke {
    @Id
    Long id;

    int length;

    @Column(name = "hub_id")
    Long hubId;

    @ManyToOne
    @JoinColumn(name = "hub_id")
    Ref<Hub> hub;

    @References(Alloy.class)
    Long alloyId;

    @Override
    public String toString() {
        return "s" + id;
    }
}
