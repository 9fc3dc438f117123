package dev.tenon.it.lineage;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names the columns of its key, which follow an identifier that changes. */
@Entity
@PrimaryKeyJoinColumns(
        value = {
            @PrimaryKeyJoinColumn(name = "in_shire", referencedColumnName = "shire"),
            @PrimaryKeyJoinColumn(name = "on_plot", referencedColumnName = "plot")
        },
        foreignKey =
                @ForeignKey(
                        foreignKeyDefinition =
                                "foreign key (in_shire, on_plot) references estate (shire, plot) on update cascade"))
class Quarry extends Estate {
    String stone = "";

    @ElementCollection
    final Map<Integer, String> seams = new LinkedHashMap<>();

    protected Quarry() {}

    Quarry(String shire, int plot, String owner, String stone) {
        this.shire = shire;
        this.plot = plot;
        this.owner = owner;
        this.stone = stone;
    }
}
