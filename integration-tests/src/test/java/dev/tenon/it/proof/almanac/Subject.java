package dev.tenon.it.proof.almanac;

import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Is known by its code, and perhaps has a place on a shelf, in a second table. */
@Entity
@SecondaryTable(
        name = "subject_shelf",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "subject_code"),
        foreignKey =
                @ForeignKey(
                        foreignKeyDefinition =
                                "foreign key (subject_code) references subject deferrable initially deferred"))
@SecondaryRow(table = "subject_shelf", optional = true)
class Subject {
    @Id
    String code;

    @Column(nullable = false)
    String label;

    Integer rank;

    @Column(table = "subject_shelf", unique = true)
    Integer shelf;

    @ManyToMany(mappedBy = "subjects")
    List<Treatise> treatises = new ArrayList<>();

    @ManyToMany(mappedBy = "mentions", cascade = CascadeType.MERGE)
    Set<Treatise> mentioning = new LinkedHashSet<>();
}
