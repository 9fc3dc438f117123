package dev.tenon.it.relationships.revived;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Lives on without its hive. */
@Entity
public class Swarm {
    @Id
    String queen;

    @ManyToOne
    Ref<Beehive> hive;

    protected Swarm() {}

    Swarm(String queen) {
        this.queen = queen;
    }
}
