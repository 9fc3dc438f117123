package dev.tenon.it.seeds.joins.selfreferential;

import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.Set;

/** The reference's {@code Node}: the join columns say which end of a link is which. */
@Entity
class Junction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String label;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(
            name = "junction_to_junction",
            joinColumns = @JoinColumn(name = "left_junction_id"),
            inverseJoinColumns = @JoinColumn(name = "right_junction_id"))
    @OrderBy("id")
    Set<Junction> rightJunctions = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "rightJunctions")
    @OrderBy("id")
    Set<Junction> leftJunctions = new LinkedHashSet<>();

    protected Junction() {}

    Junction(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
