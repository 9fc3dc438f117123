package dev.tenon.it.seeds.basic.manytoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A target that knows who refers to it. */
@Entity
class Classroom {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "classroom")
    @OrderBy("id")
    List<Teacher> teachers = new ArrayList<>();

    Classroom() {}

    Classroom(String name) {
        this.name = name;
    }
}
