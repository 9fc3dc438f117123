package dev.tenon.it.events;

import jakarta.persistence.Entity;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;

/** Fills itself on first use, and hears nothing by the listeners of its superclass. */
@Entity
@ExcludeSuperclassListeners
class Waxing extends Traced {
    @Id
    private Long id;

    private String colour;

    Waxing() {}

    Waxing(Long id, String colour) {
        this.id = id;
        this.colour = colour;
    }

    @Override
    Long number() {
        return id;
    }

    String getColour() {
        return colour;
    }

    @PostLoad
    private void brighten() {
        heard.add("waxing: " + colour);
    }
}
