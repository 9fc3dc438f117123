package dev.tenon.it.seeds.proxy.keywords;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A keyword, which many users may have. */
@Entity
public class ForumKeyword {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String word = "";

    protected ForumKeyword() {}

    ForumKeyword(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
