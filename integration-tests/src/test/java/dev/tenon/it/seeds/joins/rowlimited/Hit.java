package dev.tenon.it.seeds.joins.rowlimited;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** The reference's {@code B}. */
@Entity
class Hit {
    @Id
    Long id;

    int points;

    @ManyToOne
    @JoinColumn(name = "ranking_id")
    Ref<Ranking> ranking;

    protected Hit() {}

    Hit(long id, int points) {
        this.id = id;
        this.points = points;
    }

    @Override
    public String toString() {
        return id + ":" + points;
    }
}
