package dev.tenon.it.relationships.lazy;

import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to its writer by a stand-in. */
@Entity
public class Novel {
    @Id
    private Long id;

    private String title;

    @ManyToOne(fetch = LAZY)
    private Writer writer;

    @ManyToOne(
            fetch = LAZY,
            cascade = {PERSIST, MERGE})
    private Writer editor;

    protected Novel() {}

    public Novel(Long id, String title, Writer writer) {
        this.id = id;
        this.title = title;
        this.writer = writer;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Writer getWriter() {
        return writer;
    }

    public void setWriter(Writer writer) {
        this.writer = writer;
    }

    public Writer getEditor() {
        return editor;
    }

    public void setEditor(Writer editor) {
        this.editor = editor;
    }
}
