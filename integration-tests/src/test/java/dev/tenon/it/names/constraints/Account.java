package dev.tenon.it.names.constraints;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Has a constraint of each kind. */
@Entity
@Table(
        name = "account",
        indexes = {
            @Index(name = "account_by_name", columnList = "last_name, first_name desc"),
            @Index(columnList = "opened"),
            @Index(name = "account_iban", columnList = "iban", unique = true)
        },
        uniqueConstraints = {
            @UniqueConstraint(
                    name = "one_account_per_person",
                    columnNames = {"first_name", "last_name"}),
            @UniqueConstraint(columnNames = {"branch_id", "number"})
        },
        check = @CheckConstraint(name = "account_not_overdrawn", constraint = "balance >= 0"))
class Account {
    @Id
    Long id;

    @Column(nullable = false)
    String firstName;

    @Column(nullable = false)
    String lastName;

    LocalDate opened;

    @Column(length = 34)
    String iban;

    int number;

    @Column(check = @CheckConstraint(name = "balance_is_sane", constraint = "balance < 1000000"))
    long balance;

    @Column(unique = true)
    String email;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "account_branch"))
    Ref<Branch> branch;

    @ManyToOne
    @JoinColumn(name = "referrer", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Ref<Account> referrer;

    @ManyToMany
    @JoinTable(
            name = "signer",
            joinColumns = @JoinColumn(name = "account_id"),
            inverseJoinColumns = @JoinColumn(name = "branch_id"),
            foreignKey = @ForeignKey(name = "signer_account"),
            inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
            indexes = @Index(name = "signer_by_branch", columnList = "branch_id"))
    Set<Branch> signers = new HashSet<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "account_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    List<Remittance> remittances = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "account_tag",
            foreignKey = @ForeignKey(name = "tag_of_account"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "tag_once",
                            columnNames = {"account_id", "tag"}))
    @Column(name = "tag", nullable = false)
    List<String> tags = new ArrayList<>();

    Account() {}

    Account(Long id, String firstName, String lastName) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
    }
}
