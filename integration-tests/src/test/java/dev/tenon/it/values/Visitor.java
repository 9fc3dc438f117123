package dev.tenon.it.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.Optional;

/** Getters that say what may be missing, with setters that take null for it. */
@Entity
class Visitor {
    private long id;
    private String nick;
    private Integer age;
    private BigDecimal budget;
    private Suit suit;
    private boolean vip;

    @Id
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    @Column(length = 20)
    public Optional<String> getNick() {
        return Optional.ofNullable(nick);
    }

    public void setNick(String nick) {
        this.nick = nick;
    }

    public Optional<Integer> getAge() {
        return Optional.ofNullable(age);
    }

    public void setAge(Optional<Integer> age) {
        this.age = age.orElse(null);
    }

    @Column(precision = 10, scale = 2)
    public Optional<BigDecimal> getBudget() {
        return Optional.ofNullable(budget);
    }

    public void setBudget(BigDecimal budget) {
        this.budget = budget;
    }

    public Optional<Suit> getSuit() {
        return Optional.ofNullable(suit);
    }

    private void setSuit(Optional<Suit> suit) {
        this.suit = suit.orElse(null);
    }

    void wear(Suit chosen) {
        suit = chosen;
    }

    public boolean isVip() {
        return vip;
    }

    public void setVip(boolean vip) {
        this.vip = vip;
    }

    @Transient
    public String getGreeting() {
        return "Hello " + getNick().orElse("you");
    }
}
