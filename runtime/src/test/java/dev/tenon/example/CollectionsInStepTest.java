package dev.tenon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.TenonException;
import dev.tenon.load.TrackedContents;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.junit.jupiter.api.Test;

/** Tracked collections keep the other side in step at once (BRF-1, BRF-2), through every way to change them. */
class CollectionsInStepTest {
    private final DetachedSession session = new DetachedSession();
    private final Customer ada = new Customer("Ada");
    private final Customer grace = new Customer("Grace");
    private final EntityEntry<Customer> adasEntry = session.persist(Customer.class, ada);
    private final EntityEntry<Customer> gracesEntry = session.persist(Customer.class, grace);
    private final Order first = order(1);
    private final Order second = order(2);
    private final Order third = order(3);

    private static Order order(long id) {
        Order order = new Order();
        order.id = id;
        return order;
    }

    private TrackedContents contents() {
        return session.loading().contents(adasEntry, 2);
    }

    @Test
    void addSetsTheReference() {
        ada.orders.add(first);

        assertThat(first.customer).isSameAs(ada);
        assertThat(ada.orders).containsExactly(first);
    }

    @Test
    void addMovesTheElementOutOfItsFormerOwnersCollection() {
        grace.orders.add(first);

        ada.orders.add(first);

        assertThat(first.customer).isSameAs(ada);
        assertThat(grace.orders).isEmpty();
    }

    @Test
    void removeClearsTheReference() {
        ada.orders.addAll(List.of(first, second));

        ada.orders.remove(first);

        assertThat(first.customer).isNull();
        assertThat(second.customer).isSameAs(ada);
    }

    /** BRF-7. */
    @Test
    void removingOneOfTwoOccurrencesKeepsTheReference() {
        ada.orders.addAll(List.of(first, first));

        ada.orders.remove(0);
        assertThat(first.customer).isSameAs(ada);

        ada.orders.remove(0);
        assertThat(first.customer).isNull();
    }

    /** BRF-1: only what refers to this owner is cleared. */
    @Test
    void removeLeavesAReferenceThatMeansSomebodyElse() {
        ada.orders.add(first);
        first.customer = grace;

        ada.orders.remove(first);

        assertThat(first.customer).isSameAs(grace);
    }

    @Test
    void iteratorsAndBulkChangesAreSeen() {
        ada.orders.addAll(List.of(first, second, third));

        for (Iterator<Order> each = ada.orders.iterator(); each.hasNext(); ) {
            if (each.next() == first) {
                each.remove();
            }
        }
        ada.orders.removeIf(order -> order == second);
        assertThat(first.customer).isNull();
        assertThat(second.customer).isNull();
        assertThat(ada.orders).containsExactly(third);

        ada.orders.clear();
        assertThat(third.customer).isNull();
    }

    @Test
    void listIteratorsReplaceAllAndSetAreSeen() {
        ada.orders.addAll(List.of(first, second));

        ListIterator<Order> each = ada.orders.listIterator();
        each.next();
        each.set(third);
        assertThat(first.customer).isNull();
        assertThat(third.customer).isSameAs(ada);

        ada.orders.replaceAll(order -> order == third ? first : order);
        assertThat(third.customer).isNull();
        assertThat(first.customer).isSameAs(ada);

        assertThat(ada.orders.set(1, third)).isSameAs(second);
        assertThat(second.customer).isNull();
        assertThat(third.customer).isSameAs(ada);
    }

    @Test
    void rangesAreLive() {
        ada.orders.addAll(List.of(first, second, third));

        List<Order> range = ada.orders.subList(1, 3);
        range.remove(0);
        assertThat(second.customer).isNull();
        range.add(second);
        assertThat(second.customer).isSameAs(ada);
        assertThat(ada.orders).containsExactly(first, third, second);

        range.clear();
        assertThat(ada.orders).containsExactly(first);
        assertThat(third.customer).isNull();
    }

    @Test
    void sortingChangesTheOrderOnly() {
        ada.orders.addAll(List.of(first, second, third));
        contents().flushed();

        ada.orders.sort(Comparator.comparing((Order order) -> order.id).reversed());

        assertThat(ada.orders).containsExactly(third, second, first);
        assertThat(first.customer).isSameAs(ada);
        assertThat(contents().original()).containsExactly(first, second, third);
        Collections.sort(ada.orders, Comparator.comparing(order -> order.id));
        assertThat(contents().isChanged()).isFalse();
    }

    @Test
    void equalsHashCodeAndToStringAreThoseOfTheList() {
        ada.orders.add(first);

        assertThat(ada.orders).isEqualTo(List.of(first)).hasSameHashCodeAs(List.of(first));
        assertThat(List.of(first)).isEqualTo(ada.orders);
        assertThat(ada.orders).hasToString(List.of(first).toString());
    }

    /** JAV-2: the user's own instance is decorated, so an older reference to it still counts. */
    @Test
    void changesThroughAnOlderReferenceAreFoundByComparison() {
        Customer linus = new Customer("Linus");
        List<Order> older = linus.orders;
        EntityEntry<Customer> entry = session.persist(Customer.class, linus);

        older.add(first);

        assertThat(linus.orders).isNotSameAs(older).containsExactly(first);
        assertThat(session.loading().contents(entry, 2).isChanged()).isTrue();
    }

    /** COL-2. */
    @Test
    void addedAndRemovedAgainIsNoChange() {
        ada.orders.add(first);
        contents().flushed();

        ada.orders.remove(first);
        ada.orders.add(first);

        assertThat(contents().isChanged()).isFalse();
        assertThat(first.customer).isSameAs(ada);
    }

    /** COL-4, BRF-9. */
    @Test
    void anAssignedListIsComparedWithTheReplacedOne() {
        ada.orders.addAll(List.of(first, second));
        grace.orders.add(third);
        contents().flushed();
        List<Order> replaced = ada.orders;

        ada.orders = new ArrayList<>(List.of(second, third));
        session.loading().track(adasEntry);

        assertThat(contents().original()).containsExactly(first, second);
        assertThat(contents().current()).containsExactly(second, third);
        assertThat(first.customer).isNull();
        assertThat(third.customer).isSameAs(ada);
        assertThat(grace.orders).isEmpty();
        ada.orders.remove(second);
        assertThat(second.customer).isNull();
        assertThatThrownBy(replaced::size)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Customer.orders");
    }

    @Test
    void aListOfAnotherOwnerIsCopied() {
        grace.orders.addAll(List.of(first, second));

        ada.orders = grace.orders;
        session.loading().track(adasEntry);

        assertThat(ada.orders).containsExactly(first, second);
        assertThat(grace.orders).isEmpty();
        assertThat(session.loading().contents(gracesEntry, 2).current()).isEmpty();
        assertThat(first.customer).isSameAs(ada);
    }

    @Test
    void nullIsNoCollection() {
        ada.orders = null;

        assertThatThrownBy(() -> session.loading().track(adasEntry))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("null was assigned to Customer.orders");
    }

    @Test
    void restorePutsTheOriginalBack() {
        ada.orders.addAll(List.of(first, second));
        contents().flushed();
        ada.orders.remove(first);
        ada.orders.add(third);

        contents().restore();

        assertThat(ada.orders).containsExactly(first, second);
        assertThat(contents().isChanged()).isFalse();
    }

    /** The other side acts without an echo (BRF-2). */
    @Test
    void whatTheOtherSideAddsIsThereOnce() {
        contents().addFromOtherSide(first);
        contents().addFromOtherSide(first);
        assertThat(ada.orders).containsExactly(first);
        assertThat(first.customer).isNull();

        contents().removeFromOtherSide(first);
        assertThat(ada.orders).isEmpty();
    }
}
