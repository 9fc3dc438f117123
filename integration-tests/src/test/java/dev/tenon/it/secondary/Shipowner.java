package dev.tenon.it.secondary;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Owns vessels. */
@Entity
class Shipowner {
    @Id
    String name;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL)
    List<Vessel> vessels = new ArrayList<>();

    protected Shipowner() {
        this("");
    }

    Shipowner(String name) {
        this.name = name;
    }
}
