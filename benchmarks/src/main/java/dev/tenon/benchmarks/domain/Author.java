package dev.tenon.benchmarks.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** An author with books. */
@Entity
public class Author {
    @Id
    public long id;

    @Column(nullable = false)
    public String name;

    @Column(nullable = false)
    public String country;

    public int born;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
    public List<Book> books = new ArrayList<>();
}
