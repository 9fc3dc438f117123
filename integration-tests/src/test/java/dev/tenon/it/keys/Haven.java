package dev.tenon.it.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Identified by a code; the database checks references to it at commit, and does not follow. */
@Entity
class Haven {
    @Id
    String code;

    String name;

    @OneToMany(mappedBy = "haven")
    List<Pier> piers = new ArrayList<>();

    Haven() {}

    Haven(String code) {
        this.code = code;
    }
}
