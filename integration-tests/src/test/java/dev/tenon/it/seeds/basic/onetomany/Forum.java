package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REMOVE;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A parent whose children the database deletes. */
@Entity
class Forum {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(
            mappedBy = "forum",
            cascade = {PERSIST, REMOVE})
    @PassiveDeletes
    List<Post> posts = new ArrayList<>();

    Forum() {}

    Forum(String name) {
        this.name = name;
    }
}
