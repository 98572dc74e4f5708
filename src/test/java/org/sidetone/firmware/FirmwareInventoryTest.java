package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirmwareInventoryTest {
    private static final String LOAD = "SIP41.9-4-2SR3-1S";

    private final Map<String, byte[]> files = new LinkedHashMap<>(Releases.of41(LOAD, "9-4-2ES26"));

    @Test
    void aWholeReleaseIsCompleteAndHasItsTermFiles() {
        Load load = load();

        assertThat(load.isComplete()).isTrue();
        assertThat(load.notes()).isEmpty();
        assertThat(load.parts()).hasSize(5);
        assertThat(load.termFiles())
                .containsEntry("term41.default.loads", "term41.default.loads")
                .containsKey("term61.default.loads");
    }

    @Test
    void aMissingPartMakesItIncomplete() {
        files.remove("dsp41.9-4-2ES26.sbn");

        assertThat(load().faults()).containsExactly("dsp41.9-4-2ES26.sbn is missing");
        assertThat(load().termFiles()).isEmpty();
    }

    @Test
    void aPartOfAnotherReleaseIsNotTakenForIt() {
        files.put("dsp41.9-4-2ES25.sbn", files.remove("dsp41.9-4-2ES26.sbn"));

        assertThat(load().faults()).containsExactly("dsp41.9-4-2ES26.sbn is missing; dsp41.9-4-2ES25.sbn is not it");
    }

    @Test
    void emptyAndCutOffPartsAreFaults() {
        files.put("jar41sip.9-4-2ES26.sbn", new byte[0]);
        files.put("cnu41.9-4-2ES26.sbn", new byte[1000]);

        assertThat(load().faults())
                .containsExactly(
                        "jar41sip.9-4-2ES26.sbn is empty", "cnu41.9-4-2ES26.sbn has only 1000 bytes: it is cut off");
    }

    @Test
    void aPartThatShrankSinceItWasUnpackedIsAFault() {
        List<FirmwareFile> found = new ArrayList<>();
        for (FirmwareFile file : Releases.files(files)) {
            boolean shrank = file.name().startsWith("cvm41sip");
            found.add(new FirmwareFile(
                    file.path(), file.size(), Optional.of(file.size() + (shrank ? 512 : 0)), file.loads()));
        }

        assertThat(FirmwareInventory.of(found).find(LOAD).orElseThrow().faults())
                .containsExactly("cvm41sip.9-4-2ES26.sbn has 20480 bytes and was unpacked with 20992");
    }

    @Test
    void anotherSpellingIsANote() {
        files.put("Jar41sip.9-4-2ES26.sbn", files.remove("jar41sip.9-4-2ES26.sbn"));

        assertThat(load().isComplete()).isTrue();
        assertThat(load().notes()).singleElement().asString().contains("stands there as Jar41sip.9-4-2ES26.sbn");
    }

    @Test
    void aListThatIsDamagedOrCutOffIsAFault() {
        files.put(LOAD + ".loads", new byte[] {1, 2, 3});
        assertThat(load().faults()).containsExactly(LOAD + ".loads: its header is damaged");

        files.put(LOAD + ".loads", Releases.java(LOAD + ".loads", List.of("jar41sip.9-4-2ES26.sbn")));
        assertThat(load().faults()).singleElement().asString().contains("it names no cnu part");
    }

    @Test
    void ofTwoReleasesEachHasItsOwnTermFile() {
        Map<String, byte[]> older = Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9");
        older.forEach((name, content) ->
                files.putIfAbsent(name.startsWith("term") ? ".sidetone-firmware/x/" + name : name, content));

        FirmwareInventory inventory = FirmwareInventory.of(Releases.files(files));

        assertThat(inventory.find(LOAD).orElseThrow().termFiles())
                .containsEntry("term41.default.loads", "term41.default.loads");
        assertThat(inventory.find("SIP41.8-5-2S").orElseThrow().termFiles())
                .containsEntry("term41.default.loads", ".sidetone-firmware/x/term41.default.loads");
        assertThat(inventory.strayTerms()).isEmpty();
    }

    @Test
    void aTermFileWithoutItsReleaseIsAStray() {
        files.remove("apps41.9-4-2ES26.sbn");

        assertThat(FirmwareInventory.of(Releases.files(files)).strayTerms())
                .containsEntry("term41.default.loads", "no complete load here has its parts");
    }

    @Test
    void loadsOfThe7960AreFoundWithAndWithoutAList() {
        FirmwareInventory inventory = Releases.inventory(
                Releases.universal("P0S3-8-12-00", "P003-8-12-00"),
                Releases.universal("P00308000900", "P00308000900"),
                Releases.image("P00305000500"),
                Releases.image("P00303010102"));

        assertThat(inventory.loads().keySet())
                .containsExactly("p00303010102", "p00305000500", "p00308000900", "p0s3-8-12-00");
        assertThat(inventory.loads().values()).allMatch(Load::isComplete);
        assertThat(inventory.find("P00305000500").orElseThrow().unsigned()).isTrue();
    }

    private Load load() {
        return FirmwareInventory.of(Releases.files(files)).find(LOAD).orElseThrow();
    }
}
