package dev.tenon.it.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/** Texts, bytes, and what is kept as a text. */
@Entity
class Texts extends Row {
    String title;

    @Column(length = 4)
    String code;

    @Lob
    String story;

    char[] letters;

    Character[] glyphs;

    byte[] bytes;

    Byte[] octets;

    @Lob
    byte[] photo;

    UUID token;
    URI page;
    URL site;
    Locale locale;
    Currency currency;
    TimeZone clock;
    Class<?> kind;
}
