package dev.tenon.samples.airports.domain;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * An association object: another airline sells a route under a flight number of its own. Its identifier is the pair of
 * what it connects.
 */
@Entity
@IdClass(CodeshareId.class)
@Table(indexes = @Index(columnList = "marketing_airline_iata"))
public class Codeshare {
    @Id
    @ManyToOne(optional = false)
    private Ref<Route> route;

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "marketing_airline_iata")
    private Ref<Airline> marketedBy;

    @Column(nullable = false)
    private int flightNumber;

    /** A codeshare of a route. */
    public Codeshare(Ref<Route> route, Ref<Airline> marketedBy, int flightNumber) {
        this.route = route;
        this.marketedBy = marketedBy;
        this.flightNumber = flightNumber;
    }

    public Ref<Route> route() {
        return route;
    }

    public Ref<Airline> marketedBy() {
        return marketedBy;
    }

    public int flightNumber() {
        return flightNumber;
    }
}
