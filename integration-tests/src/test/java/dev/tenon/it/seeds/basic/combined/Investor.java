package dev.tenon.it.seeds.basic.combined;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The left side: writes associations, reads stocks. */
@Entity
class Investor {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany
    @ViewOnly
    @JoinTable(
            name = "holding",
            joinColumns = @JoinColumn(name = "left_id"),
            inverseJoinColumns = @JoinColumn(name = "right_id"))
    @OrderBy("id")
    List<Stock> stocks = new ArrayList<>();

    @OneToMany(mappedBy = "investor", cascade = ALL, orphanRemoval = true)
    List<Holding> holdings = new ArrayList<>();

    Investor() {}

    Investor(String name) {
        this.name = name;
    }
}
