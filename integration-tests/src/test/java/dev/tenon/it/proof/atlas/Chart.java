package dev.tenon.it.proof.atlas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** The abstract root; is known by its code, which the program gives and may change. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Chart {
    @Id
    String code;

    @Column(nullable = false)
    String label;

    @Version
    int version;

    Integer scale;

    @ManyToMany(mappedBy = "charts")
    Set<Folio> folios = new LinkedHashSet<>();
}
