package dev.tenon.it.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Is attended by students. */
@Entity
class Course {
    @Id
    String title;

    @ManyToMany(mappedBy = "courses")
    Set<Student> students = new LinkedHashSet<>();

    Course() {}

    Course(String title) {
        this.title = title;
    }
}
