package dev.tenon.it.relationships.manytomany;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has several scholars. */
@Entity
class Paper {
    @Id
    Long id;

    String title;

    @ManyToMany(mappedBy = "papers")
    @OrderBy("name desc")
    List<Scholar> scholars = new ArrayList<>();

    Paper() {}

    Paper(Long id, String title) {
        this.id = id;
        this.title = title;
    }
}
