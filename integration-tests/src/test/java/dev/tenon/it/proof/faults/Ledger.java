package dev.tenon.it.proof.faults;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has postings of its own, and stamps that others have too. */
@Entity
class Ledger {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false, unique = true)
    String code = "";

    @Version
    int version;

    @OneToMany(mappedBy = "ledger", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Posting> postings = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "ledger_stamp")
    Set<Stamp> stamps = new LinkedHashSet<>();

    Ledger() {}

    Ledger(String code, Posting... postings) {
        this.code = code;
        this.postings.addAll(List.of(postings));
    }
}
