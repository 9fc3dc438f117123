package dev.tenon.it.relationships.natural;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Known by its number outside, by its identifier inside. */
@Entity
class Product {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    @Column(unique = true, nullable = false)
    String sku;

    String name;

    @OneToMany(mappedBy = "product", cascade = PERSIST)
    @OrderBy("id")
    List<Line> lines = new ArrayList<>();

    @OneToMany(cascade = ALL, orphanRemoval = true)
    @JoinColumn(name = "product_sku", referencedColumnName = "sku")
    Set<Picture> pictures = new LinkedHashSet<>();

    Product() {}

    Product(String sku, String name) {
        this.sku = sku;
        this.name = name;
    }
}
