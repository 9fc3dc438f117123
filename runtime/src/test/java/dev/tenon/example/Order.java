package dev.tenon.example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order: a plain reference, loaded eagerly, and a many-to-many; its table's name is a reserved word. */
@Entity
public class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @ManyToOne
    @Nullable
    Customer customer;

    @Enumerated(EnumType.STRING)
    OrderStatus status = OrderStatus.OPEN;

    @Column(precision = 12, scale = 2)
    BigDecimal total = BigDecimal.ZERO;

    @ManyToMany
    @JoinTable(
            name = "order_tag",
            joinColumns = @JoinColumn(name = "order_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<Tag> tags = new LinkedHashSet<>();

    @Nullable
    Instant placedAt;
}
