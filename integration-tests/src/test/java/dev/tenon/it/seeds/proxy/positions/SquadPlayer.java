package dev.tenon.it.seeds.proxy.positions;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A player. */
@Entity
public class SquadPlayer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    protected SquadPlayer() {}

    SquadPlayer(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
