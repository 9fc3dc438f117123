package dev.tenon.it.relationships.natural;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.LinkedHashSet;
import java.util.Set;

/** Refers to its product by number: by a reference, and plainly. */
@Entity
class Line {
    @Id
    Long id;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "sku", referencedColumnName = "sku")
    Ref<Product> product;

    @ManyToOne
    @JoinColumn(name = "instead_of", referencedColumnName = "sku")
    Product substitute;

    @ManyToMany
    @JoinTable(
            name = "line_alternative",
            joinColumns = @JoinColumn(name = "line_id"),
            inverseJoinColumns = @JoinColumn(name = "alternative_sku", referencedColumnName = "sku"))
    Set<Product> alternatives = new LinkedHashSet<>();

    @References(value = Product.class, attribute = "sku")
    String gift;

    @ManyToOne
    @JoinColumn(name = "gift", referencedColumnName = "sku")
    Ref<Product> giftProduct;

    Line() {}

    Line(Long id) {
        this.id = id;
    }
}
