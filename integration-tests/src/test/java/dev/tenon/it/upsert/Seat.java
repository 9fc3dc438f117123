package dev.tenon.it.upsert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Is unique by where it stands: a reference and an embedded value. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"maker_code", "line", "place"}))
class Seat {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @ManyToOne
    Maker maker;

    @Embedded
    Position position;

    String color;

    Seat() {}

    Seat(Maker maker, Position position, String color) {
        this.maker = maker;
        this.position = position;
        this.color = color;
    }
}
