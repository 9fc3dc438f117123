package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.it.seeds.basic.declarative.model.Barrel;
import dev.tenon.it.seeds.basic.declarative.model.Grape;
import dev.tenon.it.seeds.basic.declarative.model.Vineyard;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.Set;

/** {@code label} is not mentioned, and is mapped as in any entity. */
@Entity
@MappingOf(Barrel.class)
interface BarrelMapping {
    @ManyToOne
    Vineyard vineyard();

    @ManyToOne
    Cellar cellar();

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable
    Set<Grape> grapes();
}
