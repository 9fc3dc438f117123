package dev.tenon.it.relationships.twice;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** The association object between flights and airlines: identified by both, with a number of its own. */
@Entity
@IdClass(CodeshareId.class)
class Codeshare {
    @Id
    @ManyToOne
    @JoinColumn(name = "flight_id")
    Ref<Flight> flight;

    @Id
    @ManyToOne
    @JoinColumn(name = "airline_code")
    Ref<Airline> airline;

    String number;

    Codeshare() {}

    Codeshare(Ref<Airline> airline, String number) {
        this.airline = airline;
        this.number = number;
    }
}
