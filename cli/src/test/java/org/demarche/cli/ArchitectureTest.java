package org.demarche.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house that a compiler cannot check. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.demarche..");

    @Test
    void everyRoomIsHere() {
        assertThat(PRODUCT.stream().map(type -> room(type.getPackageName())).distinct())
                .contains("record", "article", "reader", "grouping", "ledger", "analysis", "web", "export", "cli");
    }

    @Test
    void aRoomKnowsOnlyTheRoomsThatTheNewsPassedBefore() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.demarche..")
                .layer("record")
                .definedBy("org.demarche.record..")
                .layer("article")
                .definedBy("org.demarche.article..")
                .layer("reader")
                .definedBy("org.demarche.reader..")
                .layer("grouping")
                .definedBy("org.demarche.grouping..")
                .layer("ledger")
                .definedBy("org.demarche.ledger..")
                .layer("analysis")
                .definedBy("org.demarche.analysis..")
                .layer("web")
                .definedBy("org.demarche.web..", "gg.jte.generated..")
                .layer("export")
                .definedBy("org.demarche.export..")
                .layer("cli")
                .definedBy("org.demarche.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("web", "export", "cli")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("analysis", "web", "export", "cli")
                .whereLayer("grouping")
                .mayOnlyBeAccessedByLayers("ledger", "analysis", "web", "cli")
                .whereLayer("reader")
                .mayOnlyBeAccessedByLayers("grouping", "ledger", "web", "cli")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers("reader", "grouping", "ledger", "web", "cli")
                .check(PRODUCT);
    }

    @Test
    void theRecordKnowsOnlyJacksonAndTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.demarche.record..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.demarche.record..", "com.fasterxml.jackson..", "java..", "org.jspecify..")
                .check(PRODUCT);
    }

    /**
     * Libraries are met in one room each, so that one can be exchanged without reading the others. Two are met in two, for different ends:
     * pages are read by article and led to their files by the static site of web; PDF is read by article and set by analysis.
     */
    @ParameterizedTest
    @CsvSource({
        "org.jsoup.., article|web",
        "org.apache.pdfbox.., article|analysis",
        "org.apache.james.., article",
        "org.apache.hc.., article",
        "crawlercommons.., article",
        "opennlp.., article",
        "org.jdbi.., ledger",
        "org.sqlite.., ledger",
        "com.zaxxer.hikari.., ledger",
        "org.flywaydb.., ledger",
        "org.jgrapht.., analysis",
        "io.javalin.., web",
        "org.eclipse.jetty.., web",
        "gg.jte.., web",
        "com.password4j.., web",
        "com.nimbusds.., web",
        "jakarta.mail.., web",
        "io.github.bucket4j.., web",
        "de.siegmar.fastcsv.., export",
        "picocli.., cli",
    })
    void aLibraryIsMetInOneRoom(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(
                                Arrays.stream(room.split("\\|")).map(each -> "org.demarche." + each + ".."),
                                Stream.of("gg.jte.generated.."))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PRODUCT);
    }

    /** The module archive runs in a process of its own; neither it nor Spark is on the class path of the product. */
    @Test
    void theProductKnowsNeitherSparkNorTheArchive() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "org.demarche.archive..")
                .check(PRODUCT);
        assertThat(ArchitectureTest.class.getResource("/org/apache/spark/SparkContext.class"))
                .isNull();
        assertThat(ArchitectureTest.class.getResource("/org/demarche/archive/ArchiveJob.class"))
                .isNull();
    }

    @Test
    void theProductDoesNotKnowHowItsModelsAreTrained() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.demarche.training..")
                .check(PRODUCT);
    }

    @Test
    void packagesOfARoomDoNotGoInCircles() {
        slices().matching("org.demarche.cli.(*)..").should().beFreeOfCycles().check(PRODUCT);
        slices().matching("org.demarche.article.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
        slices().matching("org.demarche.reader.(*)..").should().beFreeOfCycles().check(PRODUCT);
        slices().matching("org.demarche.web.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        TreeSet<String> without = new TreeSet<>();
        for (JavaPackage each : packages(PRODUCT.getPackage("org.demarche"))) {
            boolean holdsTypes = !each.getClasses().isEmpty();
            if (holdsTypes && each.tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
                without.add(each.getName());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void nothingIsCalledUtilHelperOrManager() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager)").check(PRODUCT);
    }

    private static List<JavaPackage> packages(JavaPackage root) {
        return root.getSubpackagesInTree().stream().toList();
    }

    private static String room(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
