package dev.tenon.it.seeds.basic.late.mail;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The other class of the name: it needs a name and a table of its own. */
@Entity(name = "MailLeaflet")
@Table(name = "mail_leaflet")
public class Leaflet {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String text;

    Leaflet() {}

    /** A leaflet. */
    public Leaflet(String text) {
        this.text = text;
    }
}
