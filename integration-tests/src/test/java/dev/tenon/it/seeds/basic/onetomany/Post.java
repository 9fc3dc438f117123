package dev.tenon.it.seeds.basic.onetomany;

import static dev.tenon.annotation.OnDelete.Action.CASCADE;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import dev.tenon.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child that the database deletes with its parent. */
@Entity
class Post {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    @OnDelete(CASCADE)
    Ref<Forum> forum;

    Post() {}

    Post(String name) {
        this.name = name;
    }
}
