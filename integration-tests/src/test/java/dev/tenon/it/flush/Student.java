package dev.tenon.it.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Attends courses. */
@Entity
class Student {
    @Id
    String name;

    @ManyToMany
    @JoinTable(name = "attendance")
    Set<Course> courses = new LinkedHashSet<>();

    Student() {}

    Student(String name) {
        this.name = name;
    }
}
