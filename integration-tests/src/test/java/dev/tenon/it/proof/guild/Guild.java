package dev.tenon.it.proof.guild;

import dev.tenon.Ref;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.AttributeOverride;
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
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.List;

/** Crafters may leave it; its statutes are nothing without it. Its rival may be itself. Its banner is a row of its own. */
@Entity
@SecondaryTable(name = "guild_banner", pkJoinColumns = @PrimaryKeyJoinColumn(name = "banner_of"))
@SecondaryRow(table = "guild_banner", optional = true)
class Guild {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @Column(table = "guild_banner")
    String motto;

    @Embedded
    @AttributeOverride(name = "tincture", column = @Column(table = "guild_banner"))
    @AttributeOverride(name = "charges", column = @Column(table = "guild_banner"))
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
