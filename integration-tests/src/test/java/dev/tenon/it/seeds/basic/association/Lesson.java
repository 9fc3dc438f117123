package dev.tenon.it.seeds.basic.association;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The right side. */
@Entity
class Lesson {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "lesson", cascade = ALL, orphanRemoval = true)
    @OrderBy("extraData")
    List<Enrolment> enrolments = new ArrayList<>();

    Lesson() {}

    Lesson(String name) {
        this.name = name;
    }
}
