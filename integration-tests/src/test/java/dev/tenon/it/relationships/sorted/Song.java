package dev.tenon.it.relationships.sorted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Sorted by title. */
@Entity
class Song implements Comparable<Song> {
    @Id
    Long id;

    String title;

    Song() {}

    Song(Long id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public int compareTo(Song other) {
        return title.compareTo(other.title);
    }
}
