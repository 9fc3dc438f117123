package dev.tenon.it.seeds.proxy.keywords;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A post, of which only the title is shown; its fields are out of reach for others. */
@Entity
@Table(indexes = @Index(columnList = "author_id"))
public class ForumPost {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";

    @ManyToOne
    private @Nullable ForumUser author;

    protected ForumPost() {}

    ForumPost(String title) {
        this.title = title;
    }

    @Nullable
    ForumUser author() {
        return author;
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
