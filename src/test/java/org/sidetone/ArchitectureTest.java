package org.sidetone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design: Snapshot -> Plan -> Document -> Shelf -> phone, and who may know what. */
@AnalyzeClasses(packages = "org.sidetone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsNeverPointLeft = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("config")
            .definedBy("org.sidetone.config..")
            .layer("pbx")
            .definedBy("org.sidetone.pbx..")
            .layer("fetch")
            .definedBy("org.sidetone.fetch..")
            .layer("feed")
            .definedBy("org.sidetone.feed..")
            .layer("mail")
            .definedBy("org.sidetone.mail..")
            .layer("phonebook")
            .definedBy("org.sidetone.phonebook..")
            .layer("phone")
            .definedBy("org.sidetone.phone..")
            .layer("cdr")
            .definedBy("org.sidetone.cdr..")
            .layer("firmware")
            .definedBy("org.sidetone.firmware..")
            .layer("plan")
            .definedBy("org.sidetone.plan..")
            .layer("render")
            .definedBy("org.sidetone.render..")
            .layer("publish")
            .definedBy("org.sidetone.publish..")
            .layer("serve")
            .definedBy("org.sidetone.serve..")
            .layer("restart")
            .definedBy("org.sidetone.restart..")
            .layer("say")
            .definedBy("org.sidetone.say..")
            .layer("doctor")
            .definedBy("org.sidetone.doctor..")
            .layer("ready")
            .definedBy("org.sidetone.ready..")
            .layer("lint")
            .definedBy("org.sidetone.lint..")
            .layer("adopt")
            .definedBy("org.sidetone.adopt..")
            .layer("media")
            .definedBy("org.sidetone.media..")
            .layer("dhcp")
            .definedBy("org.sidetone.dhcp..")
            .layer("cli")
            .definedBy("org.sidetone.cli..")
            .layer("wiring")
            .definedBy("org.sidetone")
            .whereLayer("config")
            .mayNotAccessAnyLayer()
            .whereLayer("pbx")
            .mayOnlyAccessLayers("config")
            .whereLayer("phone")
            .mayOnlyAccessLayers("config")
            .whereLayer("fetch")
            .mayOnlyAccessLayers("config", "phone")
            .whereLayer("feed")
            .mayOnlyAccessLayers("config", "fetch")
            .whereLayer("mail")
            .mayOnlyAccessLayers("config", "fetch")
            .whereLayer("cdr")
            .mayOnlyAccessLayers("config", "fetch")
            .whereLayer("phonebook")
            .mayOnlyAccessLayers("config", "pbx", "phone", "fetch")
            .whereLayer("firmware")
            .mayOnlyAccessLayers("config", "phone")
            .whereLayer("plan")
            .mayOnlyAccessLayers("config", "pbx", "phonebook", "phone")
            .whereLayer("render")
            .mayOnlyAccessLayers("config", "pbx", "phonebook", "phone", "plan", "firmware", "cdr", "feed", "mail")
            .whereLayer("publish")
            .mayOnlyAccessLayers("config", "phone", "plan", "render", "firmware")
            .whereLayer("ready")
            .mayOnlyAccessLayers("config", "pbx", "phone", "plan")
            .whereLayer("serve")
            .mayOnlyAccessLayers(
                    "config", "pbx", "phonebook", "phone", "plan", "render", "publish", "cdr", "fetch", "feed", "mail")
            .whereLayer("lint")
            .mayOnlyAccessLayers("config", "phone")
            .whereLayer("adopt")
            .mayOnlyAccessLayers("config", "pbx", "phone", "plan", "lint")
            .whereLayer("media")
            .mayNotAccessAnyLayer()
            .whereLayer("dhcp")
            .mayNotAccessAnyLayer()
            .whereLayer("restart")
            .mayOnlyAccessLayers("config", "pbx", "phone", "plan")
            .whereLayer("say")
            .mayOnlyAccessLayers("config", "pbx", "phone", "plan", "render", "serve")
            .whereLayer("doctor")
            .mayOnlyAccessLayers(
                    "config", "pbx", "phonebook", "phone", "plan", "publish", "serve", "fetch", "feed", "mail", "say");

    @ArchTest
    static final ArchRule onlyPbxKnowsAsteriskJava = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.pbx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.asteriskjava..");

    @ArchTest
    static final ArchRule theAmiSessionStaysInsidePbx = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.pbx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.sidetone.pbx.ami..");

    @ArchTest
    static final ArchRule onlyHttpKnowsJetty = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.serve.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule onlyTftpKnowsCommonsNet = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.serve.tftp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.net..");

    @ArchTest
    static final ArchRule onlyVcardKnowsVinnie = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.phonebook.vcard..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.mangstadt..");

    @ArchTest
    static final ArchRule onlyLdapKnowsUnboundId = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.phonebook.ldap..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.unboundid..");

    @ArchTest
    static final ArchRule onlyFetchAndFeedKnowJsoup = noClasses()
            .that()
            .resideOutsideOfPackages("org.sidetone.fetch..", "org.sidetone.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule onlyMailKnowsJakartaMail = noClasses()
            .that()
            .resideOutsideOfPackage("org.sidetone.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule onlyTheStoreAndReadersOfDatabasesKnowSql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.sidetone.phone..", "org.sidetone.phonebook..", "org.sidetone.cdr..", "org.sidetone.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyRenderAndConfigKnowJackson = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.sidetone.render..", "org.sidetone.config..", "org.sidetone.cli..", "org.sidetone.pbx.keep..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule planAndRenderArePure = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sidetone.plan..", "org.sidetone.render..", "org.sidetone.firmware..", "org.sidetone.dhcp")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.nio.file..", "java.net.http..", "java.sql..", "org.slf4j..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule onlyMainExits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.sidetone.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule problemsAndSecretsAreConfigs = classes()
            .that()
            .haveSimpleName("Problem")
            .or()
            .haveSimpleName("Secret")
            .should()
            .resideInAPackage("org.sidetone.config");
}
