package dev.tenon.it.names.reserved;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything here is a reserved word: the table, columns, link and element tables. */
@Entity
@Table(name = "select")
class Selection {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    @Column(name = "order")
    String order;

    @Column(name = "from")
    int from;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "user")
    Ref<User> user;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(
            name = "group",
            joinColumns = @JoinColumn(name = "where"),
            inverseJoinColumns = @JoinColumn(name = "having"))
    Set<User> watchers = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "values", joinColumns = @JoinColumn(name = "references"))
    @Column(name = "default")
    List<String> values = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "Table", joinColumns = @JoinColumn(name = "Check"))
    @MapKeyColumn(name = "key")
    @Column(name = "VALUE")
    Map<String, Integer> counts = new LinkedHashMap<>();

    Selection() {}

    Selection(String order) {
        this.order = order;
    }
}
