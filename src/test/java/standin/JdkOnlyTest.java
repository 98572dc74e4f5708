package standin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The stand-in can only contradict us if it shares nothing with us; and it is to run from its class files alone. */
class JdkOnlyTest {

    @Test
    void theStandInUsesNothingButTheJdk() {
        // Resolving what is imported from elsewhere would cost a quarter of a minute and change nothing.
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            classes()
                    .that(not(simpleNameEndingWith("Test").or(simpleNameEndingWith("IT"))))
                    .should()
                    .onlyAccessClassesThat(resideInAnyPackage("standin..", "java..", "javax.xml..", "javax.imageio.."))
                    .check(new ClassFileImporter().importPath("target/test-classes/standin"));
        });
    }
}
