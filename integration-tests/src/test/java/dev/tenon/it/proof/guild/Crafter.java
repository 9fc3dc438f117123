package dev.tenon.it.proof.guild;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;

/** May be in a guild, and has chisels of their own, and a bench in a second table. */
@Entity
@SecondaryTable(name = "crafter_bench", pkJoinColumns = @PrimaryKeyJoinColumn(name = "crafter_id"))
class Crafter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @Version
    int version;

    @Column(table = "crafter_bench")
    Integer skill;

    @Column(table = "crafter_bench", unique = true)
    Integer seat;

    @ManyToOne
    @JoinColumn(name = "guild_id")
    Ref<Guild> guild;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
    Set<Chisel> chisels = new LinkedHashSet<>();
}
