package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tenon.processor.condition.fact.ConditionFacts;
import dev.tenon.processor.condition.fact.Pairing;
import dev.tenon.processor.condition.tree.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition says to those who ask for directions, pairs and overlaps. */
class ConditionFactsTest {
    private final Entities entities = Entities.all();

    private ConditionFacts facts(String condition) {
        return new ConditionFacts(
                entities.condition("Order", "Address", condition).get());
    }

    @Test
    void foreignColumnsAreThoseInsideOfMarksEachOnce() {
        ConditionFacts facts =
                facts("foreign(that.userId) = this.id and foreign(that.userId + that.id) > 1 and that.city = 'x'");
        assertThat(facts.foreignColumns()).extracting(Term.Column::shown).containsExactly("that.userId", "that.id");
        assertThat(facts.marksForeign()).isTrue();
    }

    @Test
    void conjunctsAreFlat() {
        assertThat(facts("this.paid and (this.id = 1 and (this.id = 2 or this.id = 3))")
                        .conjuncts())
                .hasSize(3);
        assertThat(facts("this.paid").conjuncts()).hasSize(1);
        assertThat(facts("this.paid or this.id = 1").conjuncts()).hasSize(1);
    }

    /** REL-19: through casts, and under "or" as well. */
    @Test
    void pairsReachThroughCastsAndAlternatives() {
        assertThat(facts("this.id = cast(foreign(that.city) as bigint)").pairings())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.equality()).isTrue();
                    assertThat(pair.bare()).isFalse();
                    assertThat(pair.certain()).isTrue();
                    assertThat(pair.right().foreign()).isTrue();
                });
        assertThat(facts("this.id = that.id or this.id = that.userId").pairings())
                .extracting(Pairing::equality, Pairing::certain)
                .containsExactly(tuple(true, false), tuple(true, false));
    }

    /** REL-18: the cross product of the columns on both sides; subqueries are not entered. */
    @Test
    void pairsAreTheCrossProduct() {
        assertThat(facts("this.id + this.customer = that.id + that.userId").pairings())
                .extracting(pair -> pair.left().path() + " " + pair.right().path())
                .containsExactly("id id", "id userId", "customer id", "customer userId");
        assertThat(facts("this.id = (select max(a.id) from A a where a.bId = that.id)")
                        .pairings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            quoteCharacter = '`',
            value = {
                "this.id > that.id :: false",
                "this.id <> that.id :: false",
                "this.id is not distinct from that.id :: false",
                "this.id in (that.id) :: false",
                "f(this.id, that.id) :: false",
                "this.doc @> this.mood :: none",
                "this.id = that.id :: true",
            })
    void onlyPlainEqualityCopiesValues(String condition, String equality) {
        if (equality.equals("none")) {
            assertThat(facts(condition).pairings())
                    .extracting(Pairing::equality)
                    .containsExactly(false);
        } else {
            assertThat(facts(condition).pairings())
                    .extracting(Pairing::equality)
                    .containsExactly(Boolean.valueOf(equality));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            quoteCharacter = '`',
            value = {
                "this.id = that.id and this.customer = that.userId :: true",
                "this.id = that.id or this.customer = that.userId :: false",
                "this.id = that.id and that.city = 'x' :: false",
                "this.id = cast(that.city as bigint) :: false",
                "not this.id = that.id :: false",
            })
    void tellsPlainEqualities(String condition, boolean plain) {
        assertThat(facts(condition).isPlainEqualities()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " :: ",
            quoteCharacter = '`',
            value = {
                "that.city = 'a' :: that.city = 'b' :: true",
                "that.city = 'a' :: that.city = 'a' :: false",
                "that.city = 'a' :: that.street = 'b' :: false",
                "that.city = 'a' :: that.city <> 'a' :: true",
                "that.city = 'a' :: that.city <> 'b' :: false",
                "that.city in ('a', 'b') :: that.city not in ('a', 'b', 'c') :: true",
                "that.city in ('a', 'b') :: 'c' = that.city :: true",
                "that.city in ('a', 'b') :: that.city in ('b', 'c') :: false",
                "that.city is null :: that.city = 'a' :: true",
                "that.city is null :: that.city is not null :: true",
                "that.city is null :: that.city is null :: false",
                "that.city is not null :: that.city = 'a' :: false",
                "that.id = 1 :: that.id = 1.0 :: false",
                "that.id = 1 :: that.id = 2 :: true",
                "that.id = 1 or that.city = 'a' :: that.id = 2 :: false",
                "that.city > 'a' :: that.city = 'a' :: false",
                "that.id = this.id and that.city = 'a' :: that.id = this.id and that.city = 'b' :: true",
                "this.address.city = 'a' :: this.address.city = 'b' :: false",
            })
    void findsConstantsThatExcludeEachOther(String first, String second, boolean disjoint) {
        assertThat(facts(first).isDisjoint("that", facts(second), "that")).isEqualTo(disjoint);
        assertThat(facts(second).isDisjoint("that", facts(first), "that")).isEqualTo(disjoint);
    }

    @Test
    void booleansAreCriteriaByThemselves() {
        assertThat(facts("this.paid").isDisjoint("this", facts("not this.paid"), "this"))
                .isTrue();
        assertThat(facts("this.paid = false").isDisjoint("this", facts("this.paid is true"), "this"))
                .isTrue();
    }

    @Test
    void aliasesOfSubqueriesAreItsOwn() {
        ConditionFacts facts = facts("exists (select 1 from D d where d.bId = this.id and d.id = that.id)");
        assertThat(facts.aliases()).containsExactly("that", "this");
        assertThat(facts.innerAliases()).containsExactly("d");
        assertThat(facts.hasSubquery()).isTrue();
    }
}
