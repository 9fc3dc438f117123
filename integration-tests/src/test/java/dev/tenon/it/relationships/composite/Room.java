package dev.tenon.it.relationships.composite;

import static jakarta.persistence.CascadeType.ALL;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Identified by building and number through an id class. */
@Entity
@IdClass(RoomId.class)
class Room {
    @Id
    String building;

    @Id
    int number;

    int seats;

    @OneToMany(mappedBy = "room", cascade = ALL)
    @OrderBy("id")
    List<Lecture> lectures = new ArrayList<>();

    @OneToMany(cascade = ALL, orphanRemoval = true)
    @JoinColumn(name = "room_building", referencedColumnName = "building")
    @JoinColumn(name = "room_number", referencedColumnName = "number")
    Set<Projector> projectors = new LinkedHashSet<>();

    Room() {}

    Room(String building, int number) {
        this.building = building;
        this.number = number;
    }
}
