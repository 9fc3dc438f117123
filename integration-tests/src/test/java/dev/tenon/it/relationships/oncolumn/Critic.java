package dev.tenon.it.relationships.oncolumn;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(CriticKey.class)
class Critic {
    @Id
    Long id;

    @Id
    @References(Weekly.class)
    Long weeklyId;

    protected Critic() {}

    Critic(long id, long weeklyId) {
        this.id = id;
        this.weeklyId = weeklyId;
    }
}
