package dev.tenon.it.names.quoted;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Refers by two columns. */
@Entity
@Table(name = "end", indexes = @Index(name = "\"End Index\"", columnList = "\"Text\" desc, group"))
class GridEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "\"Entry Numbers\"")
    @SequenceGenerator(name = "\"Entry Numbers\"", sequenceName = "\"Entry Numbers\"", allocationSize = 5)
    Long id;

    @Column(name = "\"Text\"")
    String text;

    @Column(name = "group")
    String group;

    @Version
    @Column(name = "limit")
    int version;

    @ManyToOne
    @JoinColumn(name = "\"To Row\"", referencedColumnName = "order")
    @JoinColumn(name = "\"To Col\"", referencedColumnName = "\"Col\"")
    Grid grid;

    @ManyToOne
    @JoinColumn(name = "case", referencedColumnName = "check")
    Ref<Grid> byCheck;

    GridEntry() {}

    GridEntry(String text) {
        this.text = text;
    }
}
