package dev.tenon.it.seeds.proxy.keywords;

import dev.tenon.annotation.AssociationProxy;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Its keywords are seen through its assignments. */
@Entity
public class ForumUser {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String name = "";

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    Set<ForumUserKeyword> userKeywords = new LinkedHashSet<>();

    @AssociationProxy("userKeywords.keyword")
    Set<ForumKeyword> keywords = new LinkedHashSet<>();

    @AssociationProxy("userKeywords.specialKey")
    Collection<@Nullable String> specialKeys = List.of();

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ForumPost> posts = new ArrayList<>();

    @AssociationProxy(value = "posts.title", creator = "newPost")
    private List<String> titles = new ArrayList<>();

    protected ForumUser() {}

    ForumUser(String name) {
        this.name = name;
    }

    ForumPost newPost(String title) {
        return new ForumPost(title + "!");
    }

    List<ForumPost> posts() {
        return posts;
    }

    List<String> titles() {
        return titles;
    }

    void setTitles(List<String> titles) {
        this.titles = titles;
    }
}
