package dev.tenon.it.names.schemas;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In the schema of the bookkeepers, as are its link and element tables. */
@Entity
@Table(name = "invoice", schema = "books", uniqueConstraints = @UniqueConstraint(columnNames = "number"))
class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_numbers")
    @SequenceGenerator(
            name = "invoice_numbers",
            sequenceName = "invoice_numbers",
            schema = "books",
            allocationSize = 10)
    Long id;

    String number;

    @ManyToOne(cascade = PERSIST)
    Ref<Payer> payer;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(name = "invoice_copy", schema = "books")
    Set<Payer> copies = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "invoice_line", schema = "books")
    List<String> lines = new ArrayList<>();

    Invoice() {}

    Invoice(String number) {
        this.number = number;
    }
}
