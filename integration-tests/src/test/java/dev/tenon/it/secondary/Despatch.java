package dev.tenon.it.secondary;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import org.jspecify.annotations.Nullable;

/** Has a sender in any case, in a secondary table, and no version. */
@Entity
@SecondaryTable(name = "despatch_route")
class Despatch {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String text;

    @Embedded
    Route route;

    @Column(table = "despatch_route")
    int urgency;

    protected Despatch() {
        this("", new Route(new Envoy(), null));
    }

    Despatch(String text, Route route) {
        this.text = text;
        this.route = route;
    }
}
