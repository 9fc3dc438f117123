package dev.tenon.it.values;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.time.DayOfWeek;
import java.util.List;

/** Enums by name and by place, converters that see nulls, and serialised objects. */
class ChoicesTest extends ValueCases<Choices> {

    ChoicesTest() {
        super(Choices.class, Choices::new);
    }

    @Override
    List<Sample<Choices, ?>> samples() {
        return List.of(
                Sample.of(Choices_.plain, row -> row.plain, (row, value) -> row.plain = value, Suit.CLUBS, Suit.HEARTS),
                Sample.of(Choices_.place, row -> row.place, (row, value) -> row.place = value, Suit.CLUBS, Suit.HEARTS),
                Sample.of(
                        Choices_.day,
                        row -> row.day,
                        (row, value) -> row.day = value,
                        DayOfWeek.MONDAY,
                        DayOfWeek.WEDNESDAY),
                Sample.of(
                        Choices_.number,
                        row -> row.number,
                        (row, value) -> row.number = value,
                        DayOfWeek.MONDAY,
                        DayOfWeek.SUNDAY),
                Sample.of(
                        Choices_.price,
                        row -> row.price,
                        (row, value) -> row.price = value,
                        new Money(0),
                        new Money(1250)),
                Sample.ofPrimitive(Choices_.sold, row -> row.sold, (row, value) -> row.sold = value, false, true),
                Sample.of(
                        Choices_.words,
                        row -> row.words,
                        (row, value) -> row.words = value,
                        List.of("a"),
                        List.of("a", "b")),
                Sample.of(
                        Choices_.shape,
                        row -> row.shape,
                        (row, value) -> row.shape = value,
                        new Shape(3),
                        new Shape(4)));
    }

    @OnEachDatabase
    void storesNamesPlacesAndConvertedValues(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, ChoicesTest.class);
        tables.tenon().useTransaction(session -> {
            Choices choices = new Choices();
            choices.plain = Suit.HEARTS;
            choices.place = Suit.HEARTS;
            choices.day = DayOfWeek.MONDAY;
            choices.price = new Money(1250);
            choices.sold = true;
            choices.words = List.of("a", "b");
            session.persist(choices);
        });

        assertThat(tables.rows("select plain, place, day, price, sold, words from choices"))
                .containsExactly("2 2 MONDAY 1250 yes a b");
    }

    /** A converter decides what null is, in both directions and in conditions. */
    @OnEachDatabase
    void asksTheConverterAboutNull(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, ChoicesTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Choices()));

        assertThat(tables.rows("select price, open, sold, words from choices")).containsExactly("null ? no null");
        tables.tenon().useTransaction(session -> {
            Choices loaded = session.get(Choices.class, 0L);
            assertThat(loaded.open).isNull();
            assertThat(loaded.price).isNull();
            loaded.open = true;
        });
        tables.tenon().useSession(session -> assertThat(
                        session.list(select(Choices.class).where(Choices_.open.eq(true))))
                .hasSize(1));
    }

    /** What a converter makes may change in place: the list below stays the same list. */
    @OnEachDatabase
    void findsWhatChangedInPlace(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, ChoicesTest.class);
        tables.tenon().useTransaction(session -> {
            Choices choices = new Choices();
            choices.words = List.of("a");
            choices.shape = new Shape(3);
            session.persist(choices);
        });

        tables.tenon().useTransaction(session -> {
            Choices loaded = session.get(Choices.class, 0L);
            loaded.words.add("b");
            loaded.shape.corners = 5;
        });

        tables.tenon().useSession(session -> {
            Choices loaded = session.get(Choices.class, 0L);
            assertThat(loaded.words).containsExactly("a", "b");
            assertThat(loaded.shape.corners).isEqualTo(5);
        });
    }
}
