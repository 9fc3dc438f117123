package dev.tenon.it.relationships.targets;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names {@code Tune} in each form of relationship, and declares another type in each. */
@Entity
class Record {
    @Id
    Long id;

    @OneToMany(targetEntity = Tune.class, mappedBy = "record", cascade = CascadeType.PERSIST)
    List<Playable> tunes = new ArrayList<>();

    @OneToMany(targetEntity = Tune.class)
    @JoinColumn(name = "best_of")
    @MapKey(name = "title")
    private Map<String, Playable> best = new HashMap<>();

    @ManyToMany(targetEntity = Tune.class)
    @JoinTable(name = "record_bonus")
    private final Set<? extends Playable> bonus;

    @ManyToMany(targetEntity = Tune.class)
    @JoinTable(name = "record_hidden")
    @SuppressWarnings("rawtypes")
    List hidden = new ArrayList<>();

    @ManyToOne(targetEntity = Tune.class)
    private Playable opener;

    @ManyToOne(targetEntity = Tune.class, fetch = FetchType.LAZY)
    Ref<Playable> closer;

    Record(Long id, Set<? extends Playable> bonus) {
        this.id = id;
        this.bonus = bonus == null ? new LinkedHashSet<>() : bonus;
    }

    void opensWith(Playable first) {
        opener = first;
    }

    Playable opener() {
        return opener;
    }

    Map<String, Playable> best() {
        return best;
    }

    Set<? extends Playable> bonus() {
        return bonus;
    }
}
