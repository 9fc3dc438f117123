package dev.tenon.it.values;

import jakarta.persistence.Basic;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Uses every member of {@code @Column}. */
@Entity
class Merchandise extends Row {
    @Column(name = "label", nullable = false, unique = true, length = 10)
    String name;

    @Column(precision = 8, scale = 3)
    BigDecimal weight;

    @Column(secondPrecision = 3)
    LocalDateTime sold;

    @Column(secondPrecision = 0, insertable = false)
    LocalDateTime delivered;

    @Column(insertable = false)
    String remark;

    @Column(updatable = false)
    String origin;

    @Column(insertable = false, updatable = false, columnDefinition = "integer default 7")
    Integer grade;

    @Column(options = "default 'none'")
    String code;

    @Column(
            table = "merchandise",
            comment = "in cents",
            check = @CheckConstraint(name = "price_is_positive", constraint = "price > 0"))
    Integer price;

    @Basic(optional = false)
    String category = "other";

    @Transient
    String scratch;

    transient String cache;

    static String counter;
}
