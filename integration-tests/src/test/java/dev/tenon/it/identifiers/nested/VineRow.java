package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Is identified by its plot, which is identified by two columns, and a number in it. */
@Entity
@IdClass(VineRowKey.class)
class VineRow {
    @Id
    @ManyToOne
    Plot plot;

    @Id
    int row;

    String grape = "";

    VineRow() {}

    VineRow(Plot plot, int row, String grape) {
        this.plot = plot;
        this.row = row;
        this.grape = grape;
    }
}
