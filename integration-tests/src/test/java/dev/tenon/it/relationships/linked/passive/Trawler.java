package dev.tenon.it.relationships.linked.passive;

import dev.tenon.annotation.OnDelete;
import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToOne;

/** Its link goes with it, without a statement. */
@Entity
class Trawler {
    @Id
    long id;

    @OneToOne
    @JoinTable(name = "trawler_skipper")
    @OnDelete(OnDelete.Action.CASCADE)
    @PassiveDeletes
    Skipper skipper;

    Trawler() {}

    Trawler(long id, Skipper skipper) {
        this.id = id;
        this.skipper = skipper;
    }
}
