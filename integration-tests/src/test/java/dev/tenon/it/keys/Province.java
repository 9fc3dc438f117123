package dev.tenon.it.keys;

import dev.tenon.Ref;
import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Identified by its nation and a number there. */
@Entity
@IdClass(ProvinceKey.class)
class Province {
    @Id
    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    Ref<Nation> nation;

    @Id
    int number;

    String name;

    Province() {}

    Province(Nation nation, int number, String name) {
        this.nation = Ref.of(nation);
        this.number = number;
        this.name = name;
    }
}
