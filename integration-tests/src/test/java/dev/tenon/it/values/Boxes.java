package dev.tenon.it.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.math.BigInteger;

/** One attribute of each wrapper, and the large numbers. */
@Entity
class Boxes extends Row {
    Boolean flag;
    Byte tiny;
    Short small;
    Integer whole;
    Long wide;
    Character letter;
    Float single;
    Double twofold;

    @Column(precision = 12, scale = 2)
    BigDecimal price;

    BigDecimal amount;

    @Column(precision = 38, scale = 10)
    BigDecimal exact;

    BigInteger integral;

    @Column(precision = 30)
    BigInteger huge;
}
