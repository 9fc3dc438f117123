package dev.tenon.it.relationships.mapkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes what it is found by. */
@Entity
class Sonnet {
    @Id
    Long id;

    String firstLine;

    @ManyToMany
    Set<Anthology> anthologies = new HashSet<>();

    Sonnet() {}

    Sonnet(Long id, String firstLine) {
        this.id = id;
        this.firstLine = firstLine;
    }

    String initials() {
        return Arrays.stream(firstLine.split(" "))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    int getLength() {
        return firstLine.length();
    }
}
