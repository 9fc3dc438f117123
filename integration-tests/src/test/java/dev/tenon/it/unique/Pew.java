package dev.tenon.it.unique;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Stands at a place of its nave that no other pew has: a unique key of a reference and a number. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"nave_id", "place"}))
class Pew {
    @Id
    long id;

    @ManyToOne(optional = false)
    Nave nave;

    int place;

    Pew() {}

    Pew(long id, Nave nave, int place) {
        this.id = id;
        this.nave = nave;
        this.place = place;
        nave.pews.add(this);
    }
}
