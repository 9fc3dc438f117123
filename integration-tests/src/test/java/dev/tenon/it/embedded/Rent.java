package dev.tenon.it.embedded;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** An amount of money. */
@Embeddable
record Rent(
        @Column(name = "rent", precision = 10, scale = 2) BigDecimal amount, String currency) {}
