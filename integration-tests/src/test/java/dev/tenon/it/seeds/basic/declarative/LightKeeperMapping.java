package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.elsewhere.LightKeeper;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@MappingOf(LightKeeper.class)
interface LightKeeperMapping {
    @Id
    @GeneratedValue
    Long id();
}
