package dev.tenon.it.secondary;

import dev.tenon.Deferred;
import dev.tenon.annotation.SecondaryRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Identified by two columns, by which the rows of its other tables refer to it; built by its constructor. */
@Entity
@IdClass(StrongboxKey.class)
@SecondaryTable(
        name = "strongbox_lock",
        pkJoinColumns = {
            @PrimaryKeyJoinColumn(name = "strongbox_number", referencedColumnName = "number"),
            @PrimaryKeyJoinColumn(name = "strongbox_hall", referencedColumnName = "hall")
        },
        foreignKey =
                @ForeignKey(
                        foreignKeyDefinition = "foreign key (strongbox_hall, strongbox_number)"
                                + " references strongbox (hall, number) deferrable initially deferred"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"maker", "serial"}))
@SecondaryTable(
        name = "strongbox_contents",
        foreignKey =
                @ForeignKey(
                        foreignKeyDefinition = "foreign key (hall, number) references strongbox (hall, number)"
                                + " deferrable initially deferred"))
@SecondaryRow(table = "strongbox_contents", optional = true)
class Strongbox {
    @Id
    String hall;

    @Id
    int number;

    @Column(table = "strongbox_lock")
    String maker;

    @Column(table = "strongbox_lock")
    int serial;

    @Column(table = "strongbox_lock", insertable = false)
    @Nullable
    String opened;

    @Column(table = "strongbox_lock", updatable = false)
    @Nullable
    String fitter;

    @Column(table = "strongbox_contents", name = "contents")
    Deferred<@Nullable String> contents;

    Strongbox(String hall, int number, String maker, int serial, Deferred<@Nullable String> contents) {
        this.hall = hall;
        this.number = number;
        this.maker = maker;
        this.serial = serial;
        this.contents = contents;
    }
}
