package dev.tenon.it.proof.guild;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Crafters may leave it; its statutes are nothing without it. Its rival may be itself. */
@Entity
class Guild {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    String motto;

    @Embedded
    Blazon blazon;

    @ManyToOne(cascade = CascadeType.MERGE)
    @JoinColumn(name = "rival_id")
    Ref<Guild> rival;

    @OneToMany(
            mappedBy = "guild",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    List<Crafter> crafters = new ArrayList<>();

    @OneToMany(mappedBy = "guild", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Statute> statutes = new ArrayList<>();
}
