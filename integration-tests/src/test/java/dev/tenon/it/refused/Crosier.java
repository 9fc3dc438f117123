package dev.tenon.it.refused;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** Has one bearer, and is told from others by its metal. */
@Entity
class Crosier {
    @Id
    long id;

    @OneToOne
    Friar bearer;

    String metal = "gold";

    @ManyToOne
    Cloister treasury;

    Crosier() {}

    Crosier(long id, Friar bearer) {
        this.id = id;
        this.bearer = bearer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crosier that && metal.equals(that.metal);
    }

    @Override
    public int hashCode() {
        return metal.hashCode();
    }
}
