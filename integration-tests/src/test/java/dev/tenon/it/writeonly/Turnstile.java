package dev.tenon.it.writeonly;

import dev.tenon.WriteOnlyCollection;
import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** Passages are its own, and far too many to be loaded; the database deletes them with it. */
@Entity
class Turnstile {
    @Id
    long id;

    @OneToMany(mappedBy = "turnstile", cascade = CascadeType.ALL, orphanRemoval = true)
    @PassiveDeletes
    @OrderBy("id desc")
    WriteOnlyCollection<Passage> passages = WriteOnlyCollection.create();

    Turnstile() {}

    Turnstile(long id) {
        this.id = id;
    }
}
