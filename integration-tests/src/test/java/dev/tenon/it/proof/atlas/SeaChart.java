package dev.tenon.it.proof.atlas;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Its rows follow a code that changes; an object may be of this very class. */
@Entity
@Table(name = "sea_chart")
@PrimaryKeyJoinColumn(
        name = "chart_code",
        foreignKey = @ForeignKey(foreignKeyDefinition = "foreign key (chart_code) references chart on update cascade"))
class SeaChart extends Chart {
    Integer fathoms;

    @Column(unique = true)
    Integer sheet;

    @OneToMany(mappedBy = "chart", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Beacon> beacons = new ArrayList<>();

    @ElementCollection
    @OnUpdate(OnUpdate.Action.CASCADE)
    @CollectionTable(name = "chart_note", joinColumns = @JoinColumn(name = "chart_code"))
    @Column(name = "note")
    List<String> notes = new ArrayList<>();
}
