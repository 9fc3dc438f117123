package dev.tenon.it.names.quoted;

import static jakarta.persistence.CascadeType.ALL;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Identified by two columns with reserved words. */
@Entity
@IdClass(GridId.class)
@Table(name = "\"Grid Of\"")
class Grid {
    @Id
    @Column(name = "order")
    int row;

    @Id
    @Column(name = "\"Col\"")
    int column;

    @Column(name = "check", unique = true)
    String check;

    @OneToMany(mappedBy = "grid", cascade = ALL, orphanRemoval = true)
    @OrderColumn(name = "position")
    List<GridEntry> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "union")
    @MapKeyColumn(name = "\"Key\"")
    @Column(name = "\"Value\"")
    Map<String, String> labels = new HashMap<>();

    Grid() {}

    Grid(int row, int column) {
        this.row = row;
        this.column = column;
    }
}
