package dev.tenon.it.relationships.twice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Both sides of flights. */
@Entity
class Airport {
    @Id
    Long id;

    String code;

    @OneToMany(mappedBy = "origin")
    @OrderBy
    List<Flight> departures = new ArrayList<>();

    @OneToMany(mappedBy = "destination")
    @OrderBy("id desc")
    List<Flight> arrivals = new ArrayList<>();
}
