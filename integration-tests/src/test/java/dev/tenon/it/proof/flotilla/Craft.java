package dev.tenon.it.proof.flotilla;

import dev.tenon.Ref;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** The root of the hierarchy; an object may be of this very class. Has papers in a second table. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "craft_papers", pkJoinColumns = @PrimaryKeyJoinColumn(name = "craft_id"))
@SecondaryRow(table = "craft_papers", optional = true)
class Craft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @Version
    int version;

    Integer tonnage;

    @Column(table = "craft_papers", unique = true)
    String flag;

    @ManyToOne
    @JoinColumn(name = "anchorage_id")
    Ref<Anchorage> anchorage;

    @OneToMany(mappedBy = "craft", cascade = CascadeType.ALL, orphanRemoval = true)
    Set<Rivet> rivets = new LinkedHashSet<>();
}
