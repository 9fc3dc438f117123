package dev.tenon.it.seeds.joins.rowlimited;

import dev.tenon.annotation.Limit;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code A}: it has many, and shows the first ones. */
@Entity
class Ranking {
    @Id
    Long id;

    @OneToMany(mappedBy = "ranking", cascade = CascadeType.ALL)
    List<Hit> hits = new ArrayList<>();

    @OneToMany(mappedBy = "ranking")
    @ViewOnly
    @Limit(3)
    @OrderBy("points desc")
    List<Hit> best = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "ranking_guest",
            joinColumns = @JoinColumn(name = "ranking_id"),
            inverseJoinColumns = @JoinColumn(name = "hit_id"))
    List<Hit> guests = new ArrayList<>();

    @ManyToMany
    @ViewOnly
    @JoinTable(
            name = "ranking_guest",
            joinColumns = @JoinColumn(name = "ranking_id"),
            inverseJoinColumns = @JoinColumn(name = "hit_id"))
    @Limit(1)
    @OrderBy("points desc")
    List<Hit> bestGuests = new ArrayList<>();

    protected Ranking() {}

    Ranking(long id, Hit... hits) {
        this.id = id;
        for (Hit hit : hits) {
            this.hits.add(hit);
        }
    }
}
