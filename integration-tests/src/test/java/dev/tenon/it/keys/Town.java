package dev.tenon.it.keys;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Refers to a nation, and has the code as an attribute of its own, too. */
@Entity
class Town {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @ManyToOne
    @JoinColumn(name = "nation_code")
    @OnUpdate(OnUpdate.Action.CASCADE)
    Nation nation;

    @Column(name = "nation_code", insertable = false, updatable = false)
    String nationCode;

    Town() {}

    Town(String name, Nation nation) {
        this.name = name;
        this.nation = nation;
    }
}
