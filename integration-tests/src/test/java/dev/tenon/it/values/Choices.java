package dev.tenon.it.values;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.util.List;

/** Enums, what converters make, and a class that is serialised. */
@Entity
class Choices extends Row {
    Suit plain;

    @Enumerated(EnumType.ORDINAL)
    Suit place;

    @Enumerated(EnumType.STRING)
    @Column(length = 9)
    DayOfWeek day;

    @Enumerated
    DayOfWeek number;

    /** Converted by {@link MoneyConverter}, which applies itself. */
    Money price;

    @Convert(converter = YesNoConverter.class)
    @Column(length = 3)
    Boolean open;

    @Convert(converter = YesNoConverter.class)
    boolean sold;

    @Convert(converter = WordsConverter.class)
    List<String> words;

    Shape shape;
}
