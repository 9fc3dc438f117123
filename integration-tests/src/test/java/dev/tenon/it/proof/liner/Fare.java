package dev.tenon.it.proof.liner;

import dev.tenon.Ref;
import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** Has a number in a series, and perhaps a bunk. */
@Entity
@IdClass(FareId.class)
class Fare {
    @Id
    String series;

    @Id
    int nr;

    @Column(nullable = false)
    String label;

    @Version
    int version;

    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinColumn(name = "bunk_deck", referencedColumnName = "deck_code")
    @JoinColumn(name = "bunk_nr", referencedColumnName = "nr")
    Ref<Bunk> bunk;

    @ElementCollection
    @OnUpdate(OnUpdate.Action.CASCADE)
    @CollectionTable(
            name = "fare_stamp",
            joinColumns = {
                @JoinColumn(name = "fare_series", referencedColumnName = "series"),
                @JoinColumn(name = "fare_nr", referencedColumnName = "nr")
            })
    @Column(name = "stamp")
    Set<String> stamps = new LinkedHashSet<>();
}
