package dev.tenon.it.keys;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Linked to others by its code, by rows of a table that no constraint watches. */
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

    Canton() {}

    Canton(String code) {
        this.code = code;
    }
}
