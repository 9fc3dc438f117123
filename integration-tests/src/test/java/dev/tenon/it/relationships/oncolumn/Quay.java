package dev.tenon.it.relationships.oncolumn;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

@Entity
class Quay {
    @Id
    Long id;

    @OneToMany
    @JoinColumn(name = "quay_id")
    @OrderColumn(name = "place")
    List<Crane> cranes = new ArrayList<>();
}
