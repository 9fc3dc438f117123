package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.it.seeds.basic.declarative.model.Barrel;
import dev.tenon.it.seeds.basic.declarative.model.Grape;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Set;

@MappingOf(Grape.class)
@Access(AccessType.PROPERTY)
interface GrapeMapping {
    @Id
    @GeneratedValue
    Long getId();

    @Column(unique = true)
    String getName();

    @ManyToMany(mappedBy = Barrel_.GRAPES)
    Set<Barrel> getBarrels();
}
