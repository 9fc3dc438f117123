package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.annotation.MappingOf;
import dev.tenon.it.seeds.basic.declarative.model.Barrel;
import dev.tenon.it.seeds.basic.declarative.model.Vineyard;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;

@MappingOf(Vineyard.class)
@Table(name = "vineyard_table")
interface VineyardMapping {
    @Id
    @GeneratedValue
    Long id();

    @Column(nullable = false, length = 60)
    String name();

    @Transient
    int visits();

    @OneToMany(mappedBy = Barrel_.VINEYARD, cascade = CascadeType.ALL)
    @OrderBy("label")
    List<Barrel> barrels();
}
