package dev.tenon.it.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a pier by a plain attribute; the flush comes to it after the piers. */
@Entity
class Winch {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "pier_haven", referencedColumnName = "haven_code"),
                @JoinColumn(name = "pier_number", referencedColumnName = "number")
            },
            foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
    @Nullable
    Pier pier;
}
