package dev.tenon.it.proof.atlas;

import dev.tenon.Ref;
import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Holds charts of all classes, and refers to one of each. */
@Entity
class Folio {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @ManyToMany(cascade = CascadeType.MERGE)
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinTable(
            name = "folio_chart",
            joinColumns = @JoinColumn(name = "folio_id"),
            inverseJoinColumns = @JoinColumn(name = "chart_code"))
    List<Chart> charts = new ArrayList<>();

    @ManyToMany
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinTable(
            name = "folio_passage",
            joinColumns = @JoinColumn(name = "folio_id"),
            inverseJoinColumns = @JoinColumn(name = "chart_code"))
    @OrderColumn(name = "place")
    List<SeaChart> passage = new ArrayList<>();

    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinColumn(name = "cover_code")
    Chart cover;

    @ManyToOne(cascade = CascadeType.MERGE)
    @JoinColumn(
            name = "river_code",
            foreignKey =
                    @ForeignKey(
                            foreignKeyDefinition =
                                    "foreign key (river_code) references river_chart deferrable initially deferred"))
    Ref<RiverChart> river;
}
