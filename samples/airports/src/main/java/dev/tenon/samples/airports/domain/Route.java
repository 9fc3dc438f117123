package dev.tenon.samples.airports.domain;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route that an airline operates: two foreign keys to one table. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(columnNames = {"airline_iata", "origin_ident", "destination_ident"}),
        indexes = {@Index(columnList = "origin_ident"), @Index(columnList = "destination_ident")})
public class Route {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private Ref<Airline> airline;

    @ManyToOne(optional = false)
    @JoinColumn(name = "origin_ident")
    private Ref<Airport> origin;

    @ManyToOne(optional = false)
    @JoinColumn(name = "destination_ident")
    private Ref<Airport> destination;

    @OneToMany(mappedBy = "route", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Codeshare> codeshares = new ArrayList<>();

    @OneToMany(mappedBy = "route", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("departure")
    private List<Flight> flights = new ArrayList<>();

    /** A route without flights. */
    public Route(Ref<Airline> airline, Ref<Airport> origin, Ref<Airport> destination) {
        this.airline = airline;
        this.origin = origin;
        this.destination = destination;
    }

    public @Nullable Long id() {
        return id;
    }

    public Ref<Airline> airline() {
        return airline;
    }

    public Ref<Airport> origin() {
        return origin;
    }

    public Ref<Airport> destination() {
        return destination;
    }

    public List<Codeshare> codeshares() {
        return codeshares;
    }

    public List<Flight> flights() {
        return flights;
    }
}
