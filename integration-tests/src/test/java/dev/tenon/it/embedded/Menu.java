package dev.tenon.it.embedded;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Has collections of values of every form. */
@Entity
class Menu {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ElementCollection
    List<String> notes = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "place")
    List<LocalDate> days = new ArrayList<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @CollectionTable(name = "menu_course", joinColumns = @JoinColumn(name = "menu"))
    @Column(name = "course", length = 10)
    Set<Course> courses = new LinkedHashSet<>();

    @ElementCollection
    Set<Geo> places = new LinkedHashSet<>();

    @ElementCollection
    @OrderColumn
    @AttributeOverride(name = "price.amount", column = @Column(name = "cost", precision = 8, scale = 2))
    List<Dish> dishes = new ArrayList<>();

    @ElementCollection
    @MapKeyColumn(name = "guest")
    @Column(name = "stars")
    private Map<String, Integer> ratings = new HashMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Course, Dish> best = new HashMap<>();

    @ElementCollection
    @AttributeOverride(name = "key.latitude", column = @Column(name = "lat"))
    @AttributeOverride(name = "key.longitude", column = @Column(name = "lon"))
    Map<Geo, BigDecimal> prices = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @OrderBy
    Collection<Integer> sizes = new ArrayList<>();

    @ElementCollection
    SortedSet<String> tags = new TreeSet<>();

    Map<String, Integer> ratings() {
        return ratings;
    }
}
