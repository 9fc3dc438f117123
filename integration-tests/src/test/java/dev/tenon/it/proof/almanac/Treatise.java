package dev.tenon.it.proof.almanac;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Is about subjects, quotes others in an order, and has values of its own. */
@Entity
class Treatise {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @ManyToMany(cascade = CascadeType.MERGE)
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinTable(
            name = "treatise_subject",
            joinColumns = @JoinColumn(name = "treatise_id"),
            inverseJoinColumns = @JoinColumn(name = "subject_code"))
    Set<Subject> subjects = new LinkedHashSet<>();

    @ManyToMany(cascade = CascadeType.MERGE)
    @JoinTable(
            name = "treatise_quoted",
            joinColumns = @JoinColumn(name = "treatise_id"),
            inverseJoinColumns = @JoinColumn(name = "quoted_id"))
    @OrderColumn(name = "place")
    List<Treatise> quoted = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "treatise_mention",
            joinColumns = @JoinColumn(name = "treatise_id"),
            inverseJoinColumns = @JoinColumn(name = "subject_code"),
            inverseForeignKey =
                    @ForeignKey(
                            foreignKeyDefinition =
                                    "foreign key (subject_code) references subject deferrable initially deferred"))
    List<Subject> mentions = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.MERGE)
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinTable(
            name = "treatise_chapter",
            joinColumns = @JoinColumn(name = "treatise_id"),
            inverseJoinColumns = @JoinColumn(name = "subject_code"))
    @MapKeyColumn(name = "heading")
    Map<String, Subject> chapters = new LinkedHashMap<>();

    @ElementCollection
    @CollectionTable(name = "treatise_remark", joinColumns = @JoinColumn(name = "treatise_id"))
    List<Remark> remarks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "treatise_date", joinColumns = @JoinColumn(name = "treatise_id"))
    @OrderColumn(name = "place")
    List<Remark> dates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "treatise_tag", joinColumns = @JoinColumn(name = "treatise_id"))
    @Column(name = "tag")
    Set<String> tags = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "treatise_line", joinColumns = @JoinColumn(name = "treatise_id"))
    @OrderColumn(name = "place")
    @Column(name = "text")
    List<String> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "treatise_title", joinColumns = @JoinColumn(name = "treatise_id"))
    @MapKeyColumn(name = "tongue")
    @Column(name = "title")
    Map<String, String> titles = new LinkedHashMap<>();
}
