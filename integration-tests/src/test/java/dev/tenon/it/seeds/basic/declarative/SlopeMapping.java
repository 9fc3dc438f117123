package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.it.seeds.basic.declarative.model.Slope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@MappingOf(Slope.class)
@Embeddable
interface SlopeMapping {
    @Column(name = "exposition")
    String side();
}
