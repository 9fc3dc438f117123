package dev.tenon.it.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/** Texts and bytes of every length, and the classes that are kept as a text. */
class TextsTest extends ValueCases<Texts> {

    TextsTest() {
        super(Texts.class, Texts::new);
    }

    @Override
    List<Sample<Texts, ?>> samples() throws Exception {
        return List.of(
                Sample.of(
                        Texts_.title, row -> row.title, (row, value) -> row.title = value, "", "a 'b' \"c\" %_\\", "b"),
                Sample.of(Texts_.code, row -> row.code, (row, value) -> row.code = value, "aaaa", "abcd", "b"),
                Sample.of(
                        Texts_.story,
                        row -> row.story,
                        (row, value) -> row.story = value,
                        "a".repeat(300),
                        "b".repeat(70_000)),
                Sample.of(
                        Texts_.letters,
                        row -> row.letters,
                        (row, value) -> row.letters = value,
                        "abc".toCharArray(),
                        new char[0]),
                Sample.of(
                        Texts_.glyphs,
                        row -> row.glyphs,
                        (row, value) -> row.glyphs = value,
                        new Character[] {'a', '\u20ac'},
                        new Character[] {'b'}),
                Sample.of(
                        Texts_.bytes,
                        row -> row.bytes,
                        (row, value) -> row.bytes = value,
                        new byte[] {0, -1, 127},
                        new byte[0]),
                Sample.of(
                        Texts_.octets,
                        row -> row.octets,
                        (row, value) -> row.octets = value,
                        new Byte[] {0, -1},
                        new Byte[] {1}),
                Sample.of(
                        Texts_.photo,
                        row -> row.photo,
                        (row, value) -> row.photo = value,
                        new byte[100_000],
                        new byte[] {1}),
                Sample.of(
                        Texts_.token,
                        row -> row.token,
                        (row, value) -> row.token = value,
                        new UUID(0, 0),
                        UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301"),
                        UUID.fromString("4f2504e0-4f89-11d3-9a0c-0305e82c3301")),
                Sample.of(
                        Texts_.page,
                        row -> row.page,
                        (row, value) -> row.page = value,
                        URI.create("https://example.org/a?b=c#d"),
                        URI.create("urn:isbn:0451450523")),
                Sample.of(
                        Texts_.site,
                        row -> row.site,
                        (row, value) -> row.site = value,
                        new URL("https://example.org/a"),
                        new URL("https://example.org/b")),
                Sample.of(
                        Texts_.locale,
                        row -> row.locale,
                        (row, value) -> row.locale = value,
                        Locale.CANADA_FRENCH,
                        Locale.forLanguageTag("zh-Hant-TW")),
                Sample.of(
                        Texts_.currency,
                        row -> row.currency,
                        (row, value) -> row.currency = value,
                        Currency.getInstance("CHF"),
                        Currency.getInstance("JPY")),
                Sample.of(
                        Texts_.clock,
                        row -> row.clock,
                        (row, value) -> row.clock = value,
                        TimeZone.getTimeZone("Asia/Kolkata"),
                        TimeZone.getTimeZone("Europe/Berlin")),
                Sample.<Texts, Class<?>>of(
                        Texts_.kind, row -> row.kind, (row, value) -> row.kind = value, String.class, int[].class));
    }

    /** Bytes and characters of an array can change in place, which only a copy in the snapshot can tell. */
    @OnEachDatabase
    void findsWhatChangedInsideAnArray(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, TextsTest.class);
        tables.tenon().useTransaction(session -> {
            Texts texts = new Texts();
            texts.bytes = new byte[] {1, 2};
            texts.octets = new Byte[] {1, 2};
            texts.letters = new char[] {'a', 'b'};
            texts.glyphs = new Character[] {'a', 'b'};
            session.persist(texts);
            session.flush();
            texts.letters[0] = 'x';
        });
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Texts texts = session.get(Texts.class, 0L);
            assertThat(texts.letters).containsExactly('x', 'b');
            texts.bytes[0] = 9;
            texts.octets[0] = 9;
            texts.glyphs[0] = 'y';
            tables.takeSent();
        });

        assertThat(tables.takeSent()).singleElement().asString().contains("bytes = ?", "octets = ?", "glyphs = ?");
        tables.tenon().useSession(session -> {
            Texts texts = session.get(Texts.class, 0L);
            assertThat(texts.bytes).containsExactly(9, 2);
            assertThat(texts.octets).containsExactly((byte) 9, (byte) 2);
            assertThat(texts.glyphs).containsExactly('y', 'b');
        });
    }
}
