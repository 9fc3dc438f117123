package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REMOVE;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A parent that is removed together with its children. */
@Entity
class Quiz {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(
            mappedBy = "quiz",
            cascade = {PERSIST, REMOVE})
    @OrderBy("id")
    List<Question> questions = new ArrayList<>();

    Quiz() {}

    Quiz(String name) {
        this.name = name;
    }
}
