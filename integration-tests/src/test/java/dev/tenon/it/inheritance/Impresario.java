package dev.tenon.it.inheritance;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its collection holds objects of one class, by an attribute that all classes of the hierarchy have. */
@Entity
class Impresario {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name;

    @OneToMany(mappedBy = "impresario")
    List<Vocalist> vocalists = new ArrayList<>();

    protected Impresario() {
        this("");
    }

    Impresario(String name) {
        this.name = name;
    }
}
