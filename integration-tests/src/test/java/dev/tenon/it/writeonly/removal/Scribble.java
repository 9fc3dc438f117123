package dev.tenon.it.writeonly.removal;

import static jakarta.persistence.FetchType.LAZY;

import dev.tenon.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Part of its board. */
@Entity
class Scribble {
    @Id
    private long id;

    private String text;

    @ManyToOne(fetch = LAZY)
    @OnDelete(OnDelete.Action.CASCADE)
    private Noticeboard board;

    Scribble() {}

    Scribble(long id, String text) {
        this.id = id;
        this.text = text;
    }

    String getText() {
        return text;
    }

    Noticeboard getBoard() {
        return board;
    }

    void setBoard(Noticeboard board) {
        this.board = board;
    }
}
