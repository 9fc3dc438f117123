package dev.tenon.it.identifiers.nested;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Is identified by four columns, three of which are its row's. */
@Entity
@IdClass(GrapevineKey.class)
class Grapevine {
    @Id
    int place;

    @Id
    @ManyToOne
    Ref<VineRow> row;

    int planted;

    Grapevine() {}

    Grapevine(int place, VineRow row, int planted) {
        this.place = place;
        this.row = Ref.of(row);
        this.planted = planted;
    }
}
