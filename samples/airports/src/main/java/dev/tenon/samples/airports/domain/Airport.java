package dev.tenon.samples.airports.domain;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An airport. Two collections of routes lead from it, because a route has two airports. */
@Entity
@Table(indexes = {@Index(columnList = "country_code"), @Index(columnList = "region_code")})
public class Airport {
    @Id
    @Column(length = 8)
    private String ident;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private AirportSize size;

    @Column(nullable = false, length = 120)
    private String name;

    @Embedded
    private Position position;

    @ManyToOne(optional = false)
    private Ref<Country> country;

    @ManyToOne(optional = false)
    private Ref<Region> region;

    @Column(length = 80)
    private @Nullable String municipality;

    private boolean scheduledService;

    @Column(length = 3, unique = true)
    private @Nullable String iata;

    @OneToMany(mappedBy = "origin")
    private List<Route> departures = new ArrayList<>();

    @OneToMany(mappedBy = "destination")
    private List<Route> arrivals = new ArrayList<>();

    /** An airport without routes. */
    public Airport(
            String ident,
            AirportSize size,
            String name,
            Position position,
            Ref<Country> country,
            Ref<Region> region,
            @Nullable String municipality,
            boolean scheduledService,
            @Nullable String iata) {
        this.ident = ident;
        this.size = size;
        this.name = name;
        this.position = position;
        this.country = country;
        this.region = region;
        this.municipality = municipality;
        this.scheduledService = scheduledService;
        this.iata = iata;
    }

    public String ident() {
        return ident;
    }

    public AirportSize size() {
        return size;
    }

    public String name() {
        return name;
    }

    public Position position() {
        return position;
    }

    public Ref<Country> country() {
        return country;
    }

    public Ref<Region> region() {
        return region;
    }

    public @Nullable String municipality() {
        return municipality;
    }

    public boolean hasScheduledService() {
        return scheduledService;
    }

    public @Nullable String iata() {
        return iata;
    }

    public List<Route> departures() {
        return departures;
    }

    public List<Route> arrivals() {
        return arrivals;
    }
}
