package dev.tenon.it.keys;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;

/** Refers to a pier by both parts of its identifier; the database knows nothing of that. */
@Entity
class Mooring {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "pier_haven", referencedColumnName = "haven_code"),
                @JoinColumn(name = "pier_number", referencedColumnName = "number")
            },
            foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
    Ref<Pier> pier;

    Mooring() {}

    Mooring(Pier pier) {
        this.pier = Ref.of(pier);
    }
}
