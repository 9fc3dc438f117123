package dev.tenon.it.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Refers to one of the entries that refer to it: a cycle of two tables. */
@Entity
class Widget {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Version
    int version;

    @OneToOne
    Entry favorite;

    @OneToMany(mappedBy = "widget", cascade = CascadeType.ALL)
    List<Entry> entries = new ArrayList<>();

    Widget() {}

    Widget(String name) {
        this.name = name;
    }
}
