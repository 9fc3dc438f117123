package dev.tenon.it.writeonly.removal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** On one board, whose key it shows, and the board writes. */
@Entity
class Flyer {
    @Id
    private long id;

    private String label;

    @Column(name = "board_id", insertable = false, updatable = false)
    private Long boardId;

    Flyer() {}

    Flyer(long id, String label) {
        this.id = id;
        this.label = label;
    }

    Long getBoardId() {
        return boardId;
    }

    String getLabel() {
        return label;
    }
}
