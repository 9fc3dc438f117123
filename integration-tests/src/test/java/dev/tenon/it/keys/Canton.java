package dev.tenon.it.keys;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Referred to by its code, in three tables that no constraint watches before the commit. */
@Entity
class Canton {
    @Id
    String code;

    @ManyToMany
    @JoinTable(
            name = "canton_twin",
            foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
            inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Set<Canton> twins = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "canton_motto", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Set<String> mottos = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(
            name = "canton_code",
            foreignKey =
                    @ForeignKey(
                            foreignKeyDefinition =
                                    "foreign key (canton_code) references canton deferrable initially deferred"))
    List<Glacier> glaciers = new ArrayList<>();

    Canton() {}

    Canton(String code) {
        this.code = code;
    }
}
