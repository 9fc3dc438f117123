package dev.tenon.it.relationships.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Shares the identifier of its exhibit; mapped by properties. */
@Entity
class Label {
    private Long id;
    private String text;
    private Exhibit exhibit;

    Label() {}

    Label(String text, Exhibit exhibit) {
        this.id = exhibit.id;
        this.text = text;
        this.exhibit = exhibit;
    }

    @Id
    Long getId() {
        return id;
    }

    void setId(Long id) {
        this.id = id;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }

    @OneToOne(optional = false)
    @MapsId
    Exhibit getExhibit() {
        return exhibit;
    }

    void setExhibit(Exhibit exhibit) {
        this.exhibit = exhibit;
    }
}
