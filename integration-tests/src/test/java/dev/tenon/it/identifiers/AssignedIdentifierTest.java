package dev.tenon.it.identifiers;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.SessionException;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.ToOne;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Identifiers that the application gives, of every type that can be one. */
class AssignedIdentifierTest {

    /** An entity, two identifiers, and a reference to it. */
    private record Case<K, E extends Keyed<K>>(
            Class<E> entity,
            Supplier<E> constructor,
            ToOne<Pointer, E, K> reference,
            Function<Pointer, Ref<E>> get,
            BiConsumer<Pointer, Ref<E>> set,
            K one,
            K other) {

        E make(K id) {
            E entity = constructor.get();
            entity.id = id;
            return entity;
        }
    }

    private static List<Case<?, ?>> cases() {
        return List.of(
                new Case<>(ByText.class, ByText::new, Pointer_.text, p -> p.text, (p, r) -> p.text = r, "it's", "b"),
                new Case<>(
                        ByUuid.class,
                        ByUuid::new,
                        Pointer_.uuid,
                        p -> p.uuid,
                        (p, r) -> p.uuid = r,
                        new UUID(1, 2),
                        new UUID(3, 4)),
                new Case<>(
                        ByDate.class,
                        ByDate::new,
                        Pointer_.date,
                        p -> p.date,
                        (p, r) -> p.date = r,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(1900, 1, 1)),
                new Case<>(
                        ByInstant.class,
                        ByInstant::new,
                        Pointer_.instant,
                        p -> p.instant,
                        (p, r) -> p.instant = r,
                        Instant.EPOCH,
                        Instant.parse("2026-03-01T08:15:00.000001Z")),
                new Case<>(
                        ByCharacter.class,
                        ByCharacter::new,
                        Pointer_.character,
                        p -> p.character,
                        (p, r) -> p.character = r,
                        'a',
                        'b'),
                new Case<>(
                        ByShort.class,
                        ByShort::new,
                        Pointer_.small,
                        p -> p.small,
                        (p, r) -> p.small = r,
                        (short) 1,
                        Short.MIN_VALUE),
                new Case<>(
                        ByInteger.class,
                        ByInteger::new,
                        Pointer_.whole,
                        p -> p.whole,
                        (p, r) -> p.whole = r,
                        0,
                        Integer.MIN_VALUE),
                new Case<>(
                        ByBigInteger.class,
                        ByBigInteger::new,
                        Pointer_.large,
                        p -> p.large,
                        (p, r) -> p.large = r,
                        BigInteger.ONE,
                        BigInteger.valueOf(Long.MAX_VALUE)),
                new Case<>(
                        BySuit.class,
                        BySuit::new,
                        Pointer_.suit,
                        p -> p.suit,
                        (p, r) -> p.suit = r,
                        Suit.CLUBS,
                        Suit.HEARTS),
                new Case<>(
                        ByUri.class,
                        ByUri::new,
                        Pointer_.uri,
                        p -> p.uri,
                        (p, r) -> p.uri = r,
                        URI.create("urn:a"),
                        URI.create("urn:b")),
                new Case<>(
                        ByYearMonth.class,
                        ByYearMonth::new,
                        Pointer_.month,
                        p -> p.month,
                        (p, r) -> p.month = r,
                        YearMonth.of(2026, 3),
                        YearMonth.of(2026, 4)),
                new Case<>(
                        ByDecimal.class,
                        ByDecimal::new,
                        Pointer_.price,
                        p -> p.price,
                        (p, r) -> p.price = r,
                        new BigDecimal("1.50"),
                        new BigDecimal("-2.00")),
                new Case<>(
                        ByLongDecimal.class,
                        ByLongDecimal::new,
                        Pointer_.exact,
                        p -> p.exact,
                        (p, r) -> p.exact = r,
                        new BigDecimal("12345678901234567890.0123456789"),
                        new BigDecimal("1.5000000000")),
                new Case<>(
                        ByCode.class,
                        ByCode::new,
                        Pointer_.code,
                        p -> p.code,
                        (p, r) -> p.code = r,
                        new Code("x"),
                        new Code("y")));
    }

    @OnEachDatabase
    void findsByIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Case<?, ?> each : cases()) {
            find(tables, each);
        }
    }

    private <K, E extends Keyed<K>> void find(TestDatabase tables, Case<K, E> each) {
        persistBoth(tables, each);
        tables.tenon().useTransaction(session -> {
            E one = session.get(each.entity(), each.one());
            assertThat(one.id).isEqualTo(each.one());
            assertThat(session.get(each.entity(), each.one())).isSameAs(one);
            assertThat(session.list(select(each.entity()))).contains(one).hasSize(2);
            one.note = "changed";
            tables.takeSent();
        });
        assertThat(tables.takeSent()).singleElement().asString().contains(" set note = ? where id = ? [changed, ");

        tables.tenon().useTransaction(session -> session.remove(session.get(each.entity(), each.other())));
        tables.tenon().useSession(session -> {
            assertThat(session.get(each.entity(), each.one()).note).isEqualTo("changed");
            assertThat(session.find(each.entity(), each.other())).isNull();
            assertThatThrownBy(() -> session.get(each.entity(), each.other()))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining(each.entity().getSimpleName());
        });
    }

    /** References hold the identifier, are loaded by lists of it, and compared by it. */
    @OnEachDatabase
    void refersByIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Case<?, ?> each : cases()) {
            refer(tables, each);
        }
    }

    private <K, E extends Keyed<K>> void refer(TestDatabase tables, Case<K, E> each) {
        persistBoth(tables, each);
        tables.tenon().useTransaction(session -> {
            Pointer first = session.get(Pointer.class, 1L);
            Pointer second = session.get(Pointer.class, 2L);
            each.set().accept(first, session.reference(each.entity(), each.one()));
            each.set().accept(second, Ref.of(each.entity(), each.other()));
        });

        tables.tenon().useTransaction(session -> {
            List<Pointer> pointers = session.list(select(Pointer.class).orderBy(Pointer_.id.asc()));
            assertThat(each.reference().idOf(pointers.get(0))).isEqualTo(each.one());
            tables.takeSent();
            assertThat(each.get().apply(pointers.get(0)).get().id).isEqualTo(each.one());
            assertThat(each.get().apply(pointers.get(1)).get().id).isEqualTo(each.other());
            assertThat(tables.takeSent()).as("both are loaded at once").hasSize(1);
            assertThat(session.list(
                            select(Pointer.class).where(each.reference().eq(Ref.of(each.entity(), each.other())))))
                    .containsExactly(pointers.get(1));
            assertThat(session.list(select(Pointer.class)
                            .where(each.reference().isIn(List.of(session.get(each.entity(), each.one()))))))
                    .containsExactly(pointers.get(0));
            tables.takeSent();
        });
        assertThat(tables.takeSent()).as("nothing changed").isEmpty();
    }

    @OnEachDatabase
    void refusesIdentifiersOfAnotherType(Database database) throws Exception {
        TestDatabase tables = empty(database);

        tables.tenon().useSession(session -> {
            assertThatThrownBy(() -> session.find(ByText.class, 5L))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("an identifier of ByText is of type String, not Long")
                    .hasMessageContaining("give an identifier of type String");
            assertThatThrownBy(() -> session.find(ByInteger.class, "5"))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("give an identifier of type Integer");
            assertThatThrownBy(() -> session.find(ByInteger.class, 1L + Integer.MAX_VALUE))
                    .isInstanceOf(SessionException.class);
            assertThatThrownBy(() -> session.find(ByCode.class, "x")).isInstanceOf(SessionException.class);
            assertThatThrownBy(() -> session.reference(ByUuid.class, "x")).isInstanceOf(SessionException.class);
        });
        assertThat(tables.takeSent()).isEmpty();
    }

    /** A scale, or nanoseconds that the column does not keep, do not make another key. */
    @OnEachDatabase
    void comparesAsTheColumnDoes(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Instant exact = Instant.parse("2026-03-01T08:15:00.000001999Z");
        tables.tenon().useTransaction(session -> {
            ByDecimal price = new ByDecimal();
            price.id = new BigDecimal("1.5");
            session.persist(price);
            ByInstant instant = new ByInstant();
            instant.id = exact;
            session.persist(instant);
            session.flush();
            assertThat(session.get(ByDecimal.class, new BigDecimal("1.500"))).isSameAs(price);
            assertThat(session.get(ByInstant.class, exact.minusNanos(999))).isSameAs(instant);
        });

        tables.tenon().useSession(session -> {
            ByDecimal price = session.get(ByDecimal.class, new BigDecimal("1.5"));
            assertThat(session.list(select(ByDecimal.class))).containsExactly(price);
            ByInstant instant = session.get(ByInstant.class, exact);
            assertThat(session.list(select(ByInstant.class))).containsExactly(instant);
        });
    }

    /** UOW-6. */
    @OnEachDatabase
    void needsAnIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new ByText())))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("ByText");
    }

    /** UOW-5, UOW-S3: a row that the session does not have is the database's to know; one that it has, its own. */
    @OnEachDatabase
    void isTakenOnce(Database database) throws Exception {
        TestDatabase tables = empty(database);
        ByText text = new ByText();
        text.id = "a";
        ByText twin = new ByText();
        twin.id = "a";
        tables.tenon().useTransaction(session -> session.persist(text));

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(twin)))
                .isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    session.get(ByText.class, "a");
                    session.persist(twin);
                    session.flush();
                }))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("ByText#a");
    }

    private static <K, E extends Keyed<K>> void persistBoth(TestDatabase tables, Case<K, E> each) {
        tables.tenon().useTransaction(session -> {
            session.persist(each.make(each.one()));
            session.persist(each.make(each.other()));
            for (long id = 1; id <= 2; id++) {
                if (session.find(Pointer.class, id) == null) {
                    Pointer pointer = new Pointer();
                    pointer.id = id;
                    session.persist(pointer);
                }
            }
        });
    }

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, AssignedIdentifierTest.class);
    }
}
