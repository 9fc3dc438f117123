package dev.tenon.it.identifiers.nested;

import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Is identified by its winery and a number in it. */
@Entity
@IdClass(PlotKey.class)
class Plot {
    @Id
    @ManyToOne
    Ref<Winery> winery;

    @Id
    int number;

    String soil = "";

    @OneToMany(
            mappedBy = "plot",
            cascade = {PERSIST, MERGE})
    List<VineRow> rows = new ArrayList<>();

    Plot() {}

    Plot(Winery winery, int number, String soil) {
        this.winery = Ref.of(winery);
        this.number = number;
        this.soil = soil;
    }
}
