package dev.tenon.it.seeds.basic.declarative;

import dev.tenon.it.seeds.basic.declarative.model.Barrel;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Annotated itself, between classes that are not. */
@Entity
public class Cellar {
    @Id
    @GeneratedValue
    Long id;

    String town;

    @OneToMany(mappedBy = Barrel_.CELLAR)
    List<Barrel> barrels = new ArrayList<>();

    protected Cellar() {}

    Cellar(String town) {
        this.town = town;
    }
}
