package dev.tenon.it.seeds.proxy.positions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A place in the line-up; its constructor is told whose it is. */
@Entity
@Table(indexes = {@Index(columnList = "squad_id"), @Index(columnList = "player_id")})
public class SquadPlace {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String position = "";

    @ManyToOne
    @Nullable
    Squad squad;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @Nullable
    SquadPlayer player;

    protected SquadPlace() {}

    SquadPlace(Squad squad, String position, SquadPlayer player) {
        this.squad = squad;
        this.position = position;
        this.player = player;
    }
}
