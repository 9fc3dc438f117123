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

/** The right side. */
@Entity
class Stock {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany
    @ViewOnly
    @JoinTable(
            name = "holding",
            joinColumns = @JoinColumn(name = "right_id"),
            inverseJoinColumns = @JoinColumn(name = "left_id"))
    @OrderBy("id")
    List<Investor> investors = new ArrayList<>();

    @OneToMany(mappedBy = "stock", cascade = ALL, orphanRemoval = true)
    List<Holding> holdings = new ArrayList<>();

    Stock() {}

    Stock(String name) {
        this.name = name;
    }
}
