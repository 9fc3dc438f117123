package dev.tenon.it.relationships.mapkeys;

import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has sonnets under keys that they compute. */
@Entity
class Anthology {
    @Id
    Long id;

    @OneToMany(cascade = PERSIST)
    @JoinColumn(name = "anthology_id")
    @MapKey(name = "initials")
    Map<String, Sonnet> sonnets = new LinkedHashMap<>();

    @ManyToMany(mappedBy = "anthologies")
    @MapKey(name = "length")
    Map<Integer, Sonnet> byLength = new LinkedHashMap<>();

    Anthology() {}

    Anthology(Long id) {
        this.id = id;
    }
}
