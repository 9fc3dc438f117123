package dev.tenon.it.names.reserved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A name that PostgreSQL reserves, with columns whose case matters. */
@Entity
class User {
    @Id
    @Column(name = "\"Login Name\"")
    String login;

    @Column(name = "\"fullName\"")
    String fullName;

    @Column(name = "`Tick`")
    String tick;

    @Column(name = "mixedCase")
    String mixed;

    @OneToMany(mappedBy = "user")
    @OrderBy("order desc")
    List<Selection> orders = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "\"User Friends\"",
            joinColumns = @JoinColumn(name = "\"My Side\""),
            inverseJoinColumns = @JoinColumn(name = "\"Their Side\""))
    Set<User> friends = new HashSet<>();

    User() {}

    User(String login, String fullName) {
        this.login = login;
        this.fullName = fullName;
    }
}
