package dev.tenon.it.relationships.twice;

import static jakarta.persistence.CascadeType.ALL;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Two foreign keys lead to airports; a third one is inferred from a plain column. */
@Entity
class Flight {
    @Id
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "origin_id", nullable = false)
    Ref<Airport> origin;

    @ManyToOne
    @JoinColumn(name = "destination_id")
    Ref<Airport> destination;

    @References(Airline.class)
    @Column(name = "carrier")
    String airlineCode;

    @ManyToOne
    Ref<Airline> airline;

    @OneToMany(mappedBy = "flight", cascade = ALL, orphanRemoval = true)
    List<Codeshare> codeshares = new ArrayList<>();

    Flight() {}

    Flight(Long id, Ref<Airport> origin) {
        this.id = id;
        this.origin = origin;
    }
}
