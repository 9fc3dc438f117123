package dev.tenon.processor.write.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import org.junit.jupiter.api.Test;

/** What is generated for entities that extend an entity. */
class HierarchyCodeTest {
    private static final JavacRun.Result VEHICLES =
            JavacRun.of("""
            package fleet;
            import jakarta.persistence.*;
            @Entity
            @Inheritance(strategy = InheritanceType.JOINED)
            public abstract class Vehicle {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Version int version;
                String plate;
            }
            """, """
            package fleet;
            import jakarta.persistence.*;
            @Entity public class Truck extends Vehicle {
                private int axles;
                @PrePersist void checked() {}
            }
            """, """
            package fleet;
            import jakarta.persistence.*;
            @Entity
            @Table(name = "tank_truck")
            @PrimaryKeyJoinColumn(name = "truck_id")
            public class Tanker extends Truck {
                int litres;
                private Tanker() {}
            }
            """, """
            package fleet;
            import jakarta.persistence.*;
            @Entity public class Van extends Vehicle { String badge; }
            """).options("-Xlint:all", "-Werror").compile();

    @Test
    void theRootHasTheClassesOfAll() {
        assertThat(VEHICLES.errors()).isEmpty();
        assertThat(VEHICLES.generated().keySet())
                .containsExactly(
                        "fleet/EntityIndex.java",
                        "fleet/Tanker_.java",
                        "fleet/Truck_.java",
                        "fleet/Van_.java",
                        "fleet/Vehicle_.java",
                        "fleet/Vehicle_Callbacks.java",
                        "fleet/Vehicle_Loader.java",
                        "fleet/Vehicle_Persister.java");
    }

    @Test
    void oneStatementReadsAllTables() {
        assertThat(generated("Vehicle_Loader")).containsIgnoringWhitespaces("""
                            from vehicle v
                            left join truck v_2 on v_2.id = v.id
                            left join van v_3 on v_3.id = v.id
                            left join tank_truck v_4 on v_4.truck_id = v.id
                            where v.id = ?""");
    }

    /** The lowest class that has a row; an abstract one is none. */
    @Test
    void theTablesTellTheClassOfARow() {
        assertThat(generated("Vehicle_Loader"))
                .contains("select v.id, v.version, v.plate, v_2.axles, v_3.badge, v_4.litres, v_2.id, v_3.id,")
                .containsIgnoringWhitespaces("""
                            private static Vehicle instance(EntityEntry<Vehicle> entry, RowReader row, int at) throws SQLException {
                                if (!row.isNull(at + 8)) {
                                    return entry.entity == null ? newTanker() : sameObject(entry, Tanker.class);
                                }
                                if (!row.isNull(at + 7)) {
                                    return entry.entity == null ? new Van() : sameObject(entry, Van.class);
                                }
                                if (!row.isNull(at + 6)) {
                                    return entry.entity == null ? new Truck() : sameObject(entry, Truck.class);
                                }
                                throw EntityLoader.isAbstract(entry, Vehicle.class);
                            }
                        """);
    }

    /** What a class adds is done together, for its objects alone. */
    @Test
    void theAttributesOfASubclassAreThoseOfItsInstancesOnly() {
        assertThat(generated("Vehicle_Loader")).containsIgnoringWhitespaces("""
                    if (vehicle instanceof Tanker tanker) {
                        snapshot.litres = row.getInt(at + 5);
                        tanker.litres = snapshot.litres;
                    }
                """);
        assertThat(generated("Vehicle_Persister")).containsIgnoringWhitespaces("""
                    if (vehicle instanceof Tanker tanker) {
                        if (tanker.litres != snapshot.litres) {
                            changes.add(LITRES_SLOT);
                        }
                    }
                """);
    }

    /** Without a wrapper, except for who asks for any attribute. */
    @Test
    void aPrimitiveOfASubclassStaysOne() {
        assertThat(generated("Vehicle_Persister"))
                .contains("out.setInt(next++, litresOf(vehicle));")
                .contains("case \"litres\" -> vehicle instanceof Tanker ? litresOf(vehicle) : null;")
                .contains("return vehicle instanceof Tanker tanker ? tanker.litres : 0;");
    }

    @Test
    void theMetamodelOfASubclassHasWhatItInherits() {
        assertThat(generated("Tanker_"))
                .contains("StringAttribute<Tanker> plate = StringAttribute.of(Tanker.class, \"plate\")")
                .contains("NumberAttribute<Tanker, Integer> axles")
                .contains("NumberAttribute<Tanker, Integer> litres");
        assertThat(generated("Vehicle_")).doesNotContain("axles");
    }

    @Test
    void aCallbackOfASubclassIsCalledForItsInstancesOnly() {
        assertThat(generated("Vehicle_Callbacks")).containsIgnoringWhitespaces("""
                    public void prePersist(Vehicle vehicle) {
                        if (vehicle instanceof Truck truck) {
                            truck.checked();
                        }
                    }
                """);
    }

    private static String generated(String name) {
        return VEHICLES.generated().getOrDefault("fleet/" + name + ".java", "");
    }
}
