package dev.tenon.it.seeds.basic.adjacency;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code Node}: a row refers to its parent in the same table. */
@Entity
class Twig {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String data;

    @ManyToOne
    Ref<Twig> parent;

    @OneToMany(mappedBy = "parent", cascade = PERSIST)
    @OrderBy("id")
    List<Twig> children = new ArrayList<>();

    protected Twig() {}

    Twig(String data, Twig... children) {
        this.data = data;
        this.children.addAll(List.of(children));
    }

    @Override
    public String toString() {
        return data;
    }
}
