package dev.tenon.it.seeds.proxy.keywords;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The association object. */
@Entity
@Table(indexes = {@Index(columnList = "user_id"), @Index(columnList = "keyword_id")})
public class ForumUserKeyword {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @Nullable
    ForumUser user;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @Nullable
    Ref<ForumKeyword> keyword;

    @Nullable
    String specialKey;

    protected ForumUserKeyword() {}

    ForumUserKeyword(ForumKeyword keyword) {
        this.keyword = Ref.of(keyword);
    }
}
