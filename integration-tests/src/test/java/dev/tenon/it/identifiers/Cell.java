package dev.tenon.it.identifiers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Identified by two attributes, with a record for both; one column has a reserved word for its name. */
@Entity
@IdClass(CellKey.class)
class Cell {
    @Id
    long sheet;

    @Id
    @Column(length = 3)
    String column;

    String text;

    Cell() {}

    Cell(long sheet, String column) {
        this.sheet = sheet;
        this.column = column;
    }
}
