package dev.tenon.it.relationships.lazy;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All its state is private, so that nobody can see it before it is filled. */
@Entity
public class Writer {
    @Id
    private Long id;

    private String name;

    private int born;

    @ManyToOne(fetch = LAZY)
    private Writer mentor;

    @OneToMany(mappedBy = "writer")
    @OrderBy("title")
    private List<Novel> novels = new ArrayList<>();

    protected Writer() {}

    public Writer(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getBorn() {
        return born;
    }

    public Writer getMentor() {
        return mentor;
    }

    public void setMentor(Writer mentor) {
        this.mentor = mentor;
    }

    public List<Novel> getNovels() {
        return novels;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Writer that && Objects.equals(getName(), that.getName());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getName());
    }

    @Override
    public String toString() {
        return "writer " + name;
    }
}
