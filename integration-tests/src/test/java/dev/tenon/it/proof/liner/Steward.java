package dev.tenon.it.proof.liner;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks after bunks, and after fares in an order. */
@Entity
class Steward {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @ManyToMany
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinTable(
            name = "steward_bunk",
            joinColumns = @JoinColumn(name = "steward_id"),
            inverseJoinColumns = {
                @JoinColumn(name = "bunk_deck", referencedColumnName = "deck_code"),
                @JoinColumn(name = "bunk_nr", referencedColumnName = "nr")
            })
    Set<Bunk> bunks = new LinkedHashSet<>();

    @ManyToMany(cascade = CascadeType.MERGE)
    @JoinTable(
            name = "steward_round",
            joinColumns = @JoinColumn(name = "steward_id"),
            inverseJoinColumns = {
                @JoinColumn(name = "fare_series", referencedColumnName = "series"),
                @JoinColumn(name = "fare_nr", referencedColumnName = "nr")
            },
            inverseForeignKey =
                    @ForeignKey(
                            foreignKeyDefinition = "foreign key (fare_series, fare_nr) references fare (series, nr)"
                                    + " deferrable initially deferred"))
    @OrderColumn(name = "place")
    List<Fare> round = new ArrayList<>();
}
