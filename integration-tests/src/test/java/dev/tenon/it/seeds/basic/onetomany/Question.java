package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child that is removed with its parent, but outlives a farewell. */
@Entity
class Question {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Quiz> quiz;

    Question() {}

    Question(String name) {
        this.name = name;
    }
}
