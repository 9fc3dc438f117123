package dev.tenon.it.relationships.twice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Finds its flights through the only foreign key that leads here. */
@Entity
class Airline {
    @Id
    String code;

    String name;

    @OneToMany(mappedBy = "airline")
    List<Flight> flights = new ArrayList<>();

    Airline() {}

    Airline(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
