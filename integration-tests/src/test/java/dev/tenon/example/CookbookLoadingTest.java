package dev.tenon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityNotFoundException;
import dev.tenon.example.cookbook.Chef;
import dev.tenon.example.cookbook.Recipe;
import dev.tenon.load.TrackedContents;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values in collections, final collections, constructors that wait for their targets, keys that are no identifiers. */
class CookbookLoadingTest {
    private static final int STEPS = 1;
    private static final int AMOUNTS = 2;

    private Shop shop;
    private LoadingSession session;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.cookbook();
        session = shop.session();
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        shop.close();
    }

    private List<Recipe> recipes() {
        return session.loading().findAll(Recipe.class, List.of("bread", "soup", "water"));
    }

    @Test
    void aFinalCollectionIsFilledInPlaceBeforeTheResultIsHandedOut() {
        List<Recipe> recipes = recipes();

        assertThat(session.takeOrigins()).containsExactly("load Recipe", "load Recipe.steps");
        assertThat(recipes.get(0).steps).containsExactly("knead", "bake");
        assertThat(recipes.get(1).steps).containsExactly("boil");
        assertThat(recipes.get(2).steps).isEmpty();
        assertThat(session.takeOrigins()).isEmpty();
    }

    @Test
    void aFinalCollectionIsComparedAtFlush() {
        Recipe bread = recipes().get(0);
        TrackedContents steps = session.loading().contents(session.entryOf(bread), STEPS);
        assertThat(steps.isChanged()).isFalse();

        bread.steps.add("cool");

        assertThat(steps.isChanged()).isTrue();
        assertThat(steps.original()).containsExactly("knead", "bake");
        assertThat(steps.current()).containsExactly("knead", "bake", "cool");
        steps.restore();
        assertThat(bread.steps).containsExactly("knead", "bake");
    }

    @Test
    void mapsAndSetsOfValuesAreLazy() {
        List<Recipe> recipes = recipes();
        session.takeOrigins();

        assertThat(recipes.get(0).amounts).containsEntry("flour", 500).containsEntry("salt", 10);
        assertThat(recipes.get(0).labels).containsExactly("cheap", "vegan");
        assertThat(recipes.get(1).amounts).isEmpty();

        assertThat(session.takeOrigins()).containsExactly("load Recipe.amounts", "load Recipe.labels");
    }

    @Test
    void changesOfAMapAreSeenThroughItsViews() {
        Recipe bread = recipes().get(0);
        TrackedContents amounts = session.loading().contents(session.entryOf(bread), AMOUNTS);
        bread.amounts.keySet().remove("salt");
        bread.amounts.entrySet().iterator().next().setValue(600);

        assertThat(bread.amounts).containsExactly(java.util.Map.entry("flour", 600));
        assertThat(amounts.isChanged()).isTrue();
        assertThat(amounts.originalKeys()).containsExactlyInAnyOrder("flour", "salt");
        amounts.flushed();
        assertThat(amounts.isChanged()).isFalse();
        bread.amounts.values().clear();
        assertThat(amounts.current()).isEmpty();
    }

    @Test
    void aConstructorGetsItsTargetLoaded() {
        Chef ada = session.find(Chef.class, "Ada");

        assertThat(ada.kitchen.name()).isEqualTo("cellar");
        assertThat(session.takeOrigins()).containsExactly("find Chef", "load Kitchen");
    }

    @Test
    void aConstructorsTargetThatIsMissingIsAnErrorAndLeavesNothingBehind() throws SQLException {
        shop.run("delete from kitchen");
        assertThatThrownBy(() -> session.find(Chef.class, "Ada"))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("Chef#Ada")
                .hasMessageContaining("Kitchen#cellar");

        shop.run("insert into kitchen values ('cellar')");
        assertThat(session.find(Chef.class, "Ada").kitchen.name()).isEqualTo("cellar");
    }

    @Test
    void aReferenceByAnotherKeyIsResolvedWithItsPeers() {
        List<Recipe> recipes = recipes();
        session.takeOrigins();

        assertThat(recipes.get(2).chef()).isNull();
        assertThat(recipes.get(0).chef().isLoaded()).isFalse();
        assertThat(recipes.get(0).chef().get().name).isEqualTo("Ada");
        assertThat(recipes.get(1).chef().isLoaded()).isTrue();
        assertThat(recipes.get(1).chef()).isEqualTo(recipes.get(0).chef());
        assertThat(session.takeOrigins()).containsExactly("load Recipe.chef", "load Kitchen");
    }

    @Test
    void aReferenceByAnotherKeyToNoRowFailsWhenUsed() throws SQLException {
        shop.run("update recipe set chef_nickname = 'nobody' where name = 'soup'");
        List<Recipe> recipes = recipes();

        assertThat(recipes.get(0).chef().get().name).isEqualTo("Ada");
        assertThatThrownBy(() -> recipes.get(1).chef().get())
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("load Recipe.chef of Recipe#soup");
    }

    /** COL-5, BRF-1. */
    @Test
    void aMapIsKeyedByItsTargetsIdentifier() {
        Chef ada = session.find(Chef.class, "Ada");

        assertThat(ada.recipes).containsOnlyKeys("bread", "soup");
        Recipe soup = ada.recipes.remove("soup");
        assertThat(soup.chef()).isNull();
        ada.recipes.put("soup", soup);
        assertThat(soup.chef().get()).isSameAs(ada);
    }
}
