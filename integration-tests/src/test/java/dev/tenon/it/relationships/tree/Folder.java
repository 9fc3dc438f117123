package dev.tenon.it.relationships.tree;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Lies in another folder, or nowhere. */
@Entity
class Folder {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Folder> parent;

    @OneToMany(mappedBy = "parent", cascade = ALL, orphanRemoval = true)
    @OrderBy("name")
    List<Folder> children = new ArrayList<>();

    Folder() {}

    Folder(String name, Folder... children) {
        this.name = name;
        this.children.addAll(List.of(children));
    }
}
