package dev.tenon.it.writeonly.removal;

import dev.tenon.WriteOnlyCollection;
import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds things in each way in which they can be held without loading them, and decals in ordinary ways, too. */
@Entity
class Noticeboard {
    @Id
    long id;

    @ManyToMany
    @JoinTable(name = "noticeboard_decal")
    WriteOnlyCollection<Decal> decals = WriteOnlyCollection.create();

    @OneToMany
    @JoinColumn(name = "board_id")
    WriteOnlyCollection<Flyer> flyers = WriteOnlyCollection.create();

    @OneToMany(mappedBy = "board", cascade = CascadeType.ALL, orphanRemoval = true)
    @PassiveDeletes
    WriteOnlyCollection<Scribble> scribbles = WriteOnlyCollection.create();

    @ManyToMany
    @JoinTable(name = "noticeboard_favourite")
    List<Decal> favourites = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "noticeboard_corner")
    @MapKeyColumn(name = "corner")
    Map<String, Decal> corners = new HashMap<>();

    Noticeboard() {}

    Noticeboard(long id) {
        this.id = id;
    }
}
