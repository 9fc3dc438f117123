package dev.tenon.it.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has wagons by their numbers, which are never null and stand in the wagons' rows. */
@Entity
class Tram {
    @Id
    long id;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "tram_id", nullable = false)
    @MapKeyColumn(name = "number")
    Map<Integer, Wagon> wagons = new LinkedHashMap<>();
}
