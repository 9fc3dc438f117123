package dev.tenon.it.names.schemas;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** In another schema, whose name is reserved. */
@Entity
@Table(schema = "user", indexes = @Index(columnList = "name"))
class Payer {
    @Id
    Long id;

    String name;

    @OneToMany(mappedBy = "payer")
    List<Invoice> invoices = new ArrayList<>();

    Payer() {}

    Payer(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
