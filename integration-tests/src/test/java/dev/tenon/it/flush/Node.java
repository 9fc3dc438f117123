package dev.tenon.it.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A tree: rows that refer to rows of their own table. */
@Entity
class Node {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Node parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    List<Node> children = new ArrayList<>();

    Node() {}

    Node(String name, Node... children) {
        this.name = name;
        this.children.addAll(List.of(children));
    }
}
