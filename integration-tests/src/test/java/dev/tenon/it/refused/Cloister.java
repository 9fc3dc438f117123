package dev.tenon.it.refused;

import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Seats its friars in order, and owns codices, which it identifies. */
@Entity
class Cloister {
    @Id
    long id;

    @Column(nullable = false)
    String name;

    @OneToMany(mappedBy = "cloister")
    @OrderColumn(name = "seat")
    List<Friar> friars = new ArrayList<>();

    @OneToMany(mappedBy = "cloister", cascade = PERSIST)
    Set<Codex> codices = new LinkedHashSet<>();

    @OneToMany(mappedBy = "treasury")
    Set<Crosier> treasures = new LinkedHashSet<>();

    Cloister() {}

    Cloister(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
