package dev.tenon.it.session;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Has an identifier that the application assigns. */
@Entity
@Table(check = @CheckConstraint(name = "ck_publisher_name", constraint = "name <> ''"))
class Publisher {
    @Id
    String code;

    @Column(nullable = false)
    String name;

    Publisher() {}

    Publisher(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
