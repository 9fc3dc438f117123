package dev.tenon.processor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of the processor form a list, and its edges stay at the edges. */
class PackageOrderTest {
    private static final String ROOT = "dev.tenon.processor";

    private static final List<String> ORDER = List.of(
            "model",
            "diagnostic",
            "options",
            "condition",
            "read",
            "resolve",
            "check",
            "plan",
            "report",
            "write",
            "(root)");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES.stream().map(PackageOrderTest::place).distinct()).isSubsetOf(ORDER);
    }

    @Test
    void importsPointToTheLeft() {
        List<String> toTheRight = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency -> rank(dependency.getOriginClass()) < rank(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .collect(Collectors.toList());
        assertThat(toTheRight).isEmpty();
    }

    @Test
    void onlyReadAndTheRootSeeTheCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".read..", ROOT + ".write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.lang.model..")
                .check(CLASSES);
    }

    @Test
    void onlyWriteSeesJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CLASSES);
    }

    private static int rank(JavaClass type) {
        return ORDER.indexOf(place(type));
    }

    private static String place(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT + ".model")) {
            return "options"; // levels by code, and what surrounds a mapped class
        }
        return name.equals(ROOT) ? "(root)" : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }
}
