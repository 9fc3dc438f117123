package dev.tenon.benchmarks.domain;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A book with two references. */
@Entity
@Table(indexes = {@Index(columnList = "author_id"), @Index(columnList = "publisher_id")})
public class Book {
    @Id
    public long id;

    @Column(nullable = false)
    public String title;

    public int pages;

    public double price;

    @ManyToOne(optional = false)
    public Ref<Author> author;

    @ManyToOne(optional = false)
    public Ref<Publisher> publisher;
}
