package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of the runtime form a list: each imports only what stands to its left. */
class PackageOrderTest {
    /** The root package holds values that everything may use, the session's interface, and the entry to it all. */
    private static final Set<String> SESSION_INTERFACE = Set.of(
            "Session",
            "SessionFunction",
            "SessionWork",
            "NestedFunction",
            "NestedWork",
            "EntityState",
            "CollectionListener",
            "EntityListener",
            "SessionListener");

    private static final Set<String> ENTRY = Set.of("Tenon", "TenonBuilder");

    /** Relationships begin queries ({@code Customer_.orders.of(customer)}), though queries are made of relationships. */
    private static final Set<String> BEGIN_QUERIES =
            Set.of("EntityRelationship", "WriteOnlyCollection", "WriteOnlyCollection$Initial");

    private static final List<String> ORDER = List.of(
            "values",
            "annotation",
            "type",
            "sql",
            "dialect",
            "rendering",
            "expression",
            "mapping",
            "spi",
            "metamodel",
            "jdbc",
            "schema",
            "query",
            "session interface",
            "event",
            "load",
            "session",
            "entry");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tenon");

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES.stream().map(PackageOrderTest::place).distinct()).isSubsetOf(ORDER);
    }

    @Test
    void importsPointToTheLeft() {
        List<String> toTheRight = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("dev.tenon"))
                .filter(dependency -> rank(dependency.getOriginClass()) < rank(dependency.getTargetClass()))
                .filter(dependency -> !beginsQuery(dependency))
                .map(Dependency::getDescription)
                .collect(Collectors.toList());
        assertThat(toTheRight).isEmpty();
    }

    private static boolean beginsQuery(Dependency dependency) {
        String origin = dependency.getOriginClass().getName();
        return BEGIN_QUERIES.contains(origin.substring(origin.lastIndexOf('.') + 1))
                && dependency.getTargetClass().getName().equals("dev.tenon.query.Select");
    }

    private static int rank(JavaClass type) {
        return ORDER.indexOf(place(type));
    }

    private static String place(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals("dev.tenon")) {
            String outermost = type.getName().substring(name.length() + 1).replaceFirst("\\$.*", "");
            return ENTRY.contains(outermost)
                    ? "entry"
                    : SESSION_INTERFACE.contains(outermost) ? "session interface" : "values";
        }
        if (name.equals("dev.tenon.sql.render")) {
            return "rendering"; // asks the dialect, which itself speaks in names of sql
        }
        return name.substring("dev.tenon.".length()).replaceFirst("\\..*", "");
    }
}
