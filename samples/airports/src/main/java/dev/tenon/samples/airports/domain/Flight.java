package dev.tenon.samples.airports.domain;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One departure. Its version lets two dispatchers find out that they rescheduled the same flight. */
@Entity
@Table(indexes = @Index(columnList = "route_id"))
public class Flight {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private Ref<Route> route;

    @Column(nullable = false)
    private Instant departure;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private FlightStatus status = FlightStatus.PLANNED;

    @Version
    private int version;

    /** A flight as planned. */
    public Flight(Ref<Route> route, Instant departure) {
        this.route = route;
        this.departure = departure;
    }

    public @Nullable Long id() {
        return id;
    }

    public Ref<Route> route() {
        return route;
    }

    public Instant departure() {
        return departure;
    }

    public FlightStatus status() {
        return status;
    }

    public int version() {
        return version;
    }

    /** Departs later. */
    public void delay(Duration by) {
        departure = departure.plus(by);
        status = FlightStatus.DELAYED;
    }

    /** Does not depart. */
    public void cancel() {
        status = FlightStatus.CANCELLED;
    }
}
