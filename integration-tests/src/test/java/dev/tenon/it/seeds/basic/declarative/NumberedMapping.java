package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.it.seeds.basic.declarative.model.Numbered;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappingOf(Numbered.class)
@MappedSuperclass
interface NumberedMapping {
    @Id
    @GeneratedValue
    Long number();
}
