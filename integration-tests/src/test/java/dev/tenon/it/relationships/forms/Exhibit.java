package dev.tenon.it.relationships.forms;

import static jakarta.persistence.CascadeType.ALL;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Inherits a relationship, and embeds another one. */
@Entity
class Exhibit extends Owned {
    @Id
    Long id;

    @Embedded
    Place place;

    @OneToOne(mappedBy = "exhibit", cascade = ALL, orphanRemoval = true)
    Label label;

    @ElementCollection
    @OrderColumn(name = "at")
    List<Loan> loans = new ArrayList<>();

    Exhibit() {}

    Exhibit(Long id) {
        this.id = id;
    }
}
