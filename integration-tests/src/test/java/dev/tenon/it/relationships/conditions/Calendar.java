package dev.tenon.it.relationships.conditions;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks for the flares of a buoy by when they were seen: dates, points in time, now, and spans. */
@Entity
class Calendar {
    @Id
    Long id;

    LocalDate day = LocalDate.parse("2026-03-31");

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and that.fired = date '2026-03-31' and that.fired = this.day")
    List<Flare> byDate = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and that.seen = timestamp '2026-03-31 08:15:30.25'")
    List<Flare> byLocalTime = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and that.moment = timestamp '2026-03-31 10:15:30.25+02:00'")
    List<Flare> byPointInTime = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and that.fired > current_date"
            + " and that.seen > current_timestamp and that.moment > current_timestamp")
    List<Flare> toCome = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and that.moment >= current_timestamp - interval '7 days'"
            + " and that.seen <= current_timestamp and that.fired + interval '1 month' > current_date")
    List<Flare> ofThisWeek = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and that.fired + interval '1 month 1 day' = date '2026-05-01'"
            + " and that.seen - interval '8 hours 15 minutes' < timestamp '2026-03-31 00:01'")
    List<Flare> bySpan = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.buoyId) = this.id and extract(year from that.fired) = 2026"
            + " and extract(minute from that.seen) = 15 and extract(hour from that.moment) = 8"
            + " and cast(that.moment as date) = this.day")
    List<Flare> byFields = new ArrayList<>();

    Calendar() {}

    Calendar(long id) {
        this.id = id;
    }
}
