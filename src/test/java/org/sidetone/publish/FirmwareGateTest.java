package org.sidetone.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.firmware.Releases;
import org.sidetone.firmware.Rollout;
import org.sidetone.publish.write.FirmwareStore;

class FirmwareGateTest {
    private static final Map<String, byte[]> OLDER = Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9");
    private static final Map<String, byte[]> NEWER = Releases.of41("SIP41.9-4-2SR3-1S", "9-4-2ES26");

    @TempDir
    Path root;

    private FirmwareGate gate;

    @BeforeEach
    void aRootWithTwoReleases() throws IOException {
        gate = new FirmwareGate(new RootShelf(root));
        Path apart = Files.createDirectories(root.resolve(FirmwareStore.FOLDER).resolve("older"));
        for (Map.Entry<String, byte[]> file : OLDER.entrySet()) {
            Files.write((file.getKey().startsWith("term") ? apart : root).resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, byte[]> file : NEWER.entrySet()) {
            Files.write(root.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(root.resolve("XMLDefault.cnf.xml"), "<Default/>");
        Files.writeString(root.resolve("OS79XX.TXT"), "P003-8-12-00\n");
        Files.writeString(root.resolve("RINGLIST.DAT"), "Ring\tring.pcm\n");
        Files.writeString(root.resolve("sip8845_65.12-8-1.loads"), "of another series");
    }

    @Test
    void beforeTheFirstLookNoLoadGoesOut() {
        assertThat(find("SIP41.9-4-2SR3-1S.loads")).isEmpty();
        assertThat(find("RINGLIST.DAT")).isPresent();
    }

    @Test
    void completeLoadsGoOutAndWhatAResetPhoneAsksForDoesNot() throws IOException {
        open("");

        assertThat(find("/sip41.9-4-2sr3-1s.LOADS")).isPresent();
        assertThat(find("JAR41sip.9-4-2ES26.sbn")).isPresent();
        assertThat(find("sip8845_65.12-8-1.loads")).as("not ours to judge").isPresent();
        assertThat(find("term41.default.loads")).isEmpty();
        assertThat(find("XMLDefault.cnf.xml")).as("written by its owner").isPresent();
        assertThat(find("os79xx.txt")).isEmpty();
        assertThat(find(FirmwareStore.FOLDER + "/older/term41.default.loads")).isEmpty();
    }

    @Test
    void ofTwoTermFilesTheOrderedOneIsServed() throws IOException {
        open("SIP41.8-5-2S");
        assertThat(content("Term41.default.loads")).isEqualTo(OLDER.get("term41.default.loads"));

        open("SIP41.9-4-2SR3-1S");
        assertThat(content("term61.default.loads")).isEqualTo(NEWER.get("term61.default.loads"));
    }

    @Test
    void aLoadThatLosesAPartIsWithdrawn() throws IOException {
        Files.delete(root.resolve("cnu41.8-5-2TH1-9.sbn"));
        open("SIP41.8-5-2S");

        assertThat(find("SIP41.8-5-2S.loads")).isEmpty();
        assertThat(find("term41.default.loads")).isEmpty();
        assertThat(find("SIP41.9-4-2SR3-1S.loads")).isPresent();
    }

    private void open(String load) {
        gate.open(new Rollout(
                new FirmwareFiles(root).look(),
                ImmutableSortedMap.of(),
                ImmutableMap.of(),
                load.isEmpty() ? ImmutableSortedMap.of() : ImmutableSortedMap.of("41", load)));
    }

    private Optional<Item> find(String name) {
        return gate.find(name, InetAddress.getLoopbackAddress());
    }

    private byte[] content(String name) throws IOException {
        ByteBuffer content = find(name).orElseThrow().content().duplicate();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
