package dev.tenon.it.seeds.proxy.positions;

import dev.tenon.annotation.AssociationProxy;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Its players by their positions, through the line-up. */
@Entity
public class Squad {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @OneToMany(mappedBy = "squad", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "position")
    Map<String, SquadPlace> places = new HashMap<>();

    @AssociationProxy("places.player")
    Map<String, SquadPlayer> players = new HashMap<>();
}
