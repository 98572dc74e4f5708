package org.sidetone.publish.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.firmware.Archives;
import org.sidetone.firmware.Releases;

class UnpackerTest {
    private static final Map<String, byte[]> RELEASE = Releases.of41("SIP41.9-4-2SR3-1S", "9-4-2ES26");
    private static final byte[] PART = Releases.part("a.sbn");

    @TempDir
    Path folder;

    private int work;

    @Test
    void takesWhatIsFirmwareOutOfAnyKindOfArchive() throws IOException {
        Map<String, byte[]> inFolders = new LinkedHashMap<>();
        inFolders.put("readme.txt", new byte[10]);
        RELEASE.forEach((name, content) -> inFolders.put("SIP/" + name, content));
        byte[] tar = Archives.tar(inFolders);
        byte[] cop = Archives.gzip(tar);
        byte[] signature = new byte[300];
        new Random(1).nextBytes(signature);
        signature[0] = 1;

        whole(Archives.zip(inFolders));
        whole(tar);
        whole(cop);
        whole(Bytes.concat(signature, cop));
        whole(Bytes.concat(cop, signature));
        whole(Bytes.concat(signature, Archives.zip(inFolders)));
        whole(Archives.zip(Map.of("P0S3.tar", tar, "readme.txt", new byte[1])));
        whole(Archives.zip(Map.of("installer.cop.sgn", Bytes.concat(signature, cop))));
    }

    private void whole(byte[] archive) throws IOException {
        Unpacker.Result result = unpack(archive);

        assertThat(result.files().values())
                .extracting(Unpacker.Unpacked::name)
                .containsExactlyInAnyOrderElementsOf(RELEASE.keySet());
        for (Unpacker.Unpacked file : result.files().values()) {
            assertThat(file.content()).hasBinaryContent(RELEASE.get(file.name()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.sbn",
                "x/../../a.sbn",
                "/etc/a.sbn",
                "..\\a.sbn",
                "C:\\a.sbn",
                "c:a.sbn",
                "x/\u0001.sbn",
                "../readme.txt",
                "x/.."
            })
    void whatWouldLandElsewhereIsRefusedWithTheWholeArchive(String name) {
        refused("would land elsewhere", () -> Archives.zip(Map.of("good.sbn", PART, name, PART)));
        refused("would land elsewhere", () -> Archives.tar(Map.of("good.sbn", PART, name, PART)));
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '6', 'S', 'Z'})
    void linksDevicesAndTheUnknownAreRefused(char type) {
        refused("a link or a device", () -> {
            ByteArrayOutputStream tar = new ByteArrayOutputStream();
            Archives.entry(tar, "good.sbn", '0', PART);
            Archives.entry(tar, "a.sbn", type, new byte[0]);
            return tar.toByteArray();
        });
    }

    @Test
    void aLongNameInTarIsReadAndItsWayOutSeen() throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        Archives.entry(
                tar,
                "././@LongLink",
                'L',
                ("very/" + "long/".repeat(30) + "a.sbn\0").getBytes(StandardCharsets.US_ASCII));
        Archives.entry(tar, "cut.sbn", '0', PART);
        assertThat(unpack(tar.toByteArray()).files()).containsOnlyKeys("a.sbn");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Archives.entry(out, "././@LongLink", 'L', "../../a.sbn\0".getBytes(StandardCharsets.US_ASCII));
        Archives.entry(out, "cut.sbn", '0', PART);
        refused("would land elsewhere", out::toByteArray);
    }

    @Test
    void twoNamesThatDifferInCaseAreTakenOnlyIfTheyAreTheSame() throws IOException {
        Map<String, byte[]> same = new LinkedHashMap<>();
        same.put("Jar41.sbn", PART);
        same.put("sub/jar41.sbn", PART);
        assertThat(unpack(Archives.zip(same)).files()).containsOnlyKeys("jar41.sbn");

        same.put("sub/jar41.sbn", new byte[5]);
        refused("two different files called Jar41.sbn and jar41.sbn", () -> Archives.zip(same));
    }

    /** 300 MB of zeros in 300 kB. */
    @Test
    void abombEndsEarly() throws IOException {
        byte[] zip = zeros("a.sbn", 60, 5);
        assertThat(zip).hasSizeLessThan(400_000);

        refused("unpacks to more than 1", () -> zip);
        refused("unpacks to more than 1", () -> zeros("readme.txt", 60, 5));
        refused("larger than any file of firmware", () -> {
            byte[] noise = new byte[4 << 20];
            new Random(2).nextBytes(noise);
            return Bytes.concat(zeros("a.sbn", 70, 1, noise));
        });
        refused("archives inside archives", () -> {
            byte[] nested = Archives.zip(Map.of("a.sbn", PART));
            for (int i = 0; i < 5; i++) {
                nested = Archives.zip(Map.of("inner" + i + ".zip", nested));
            }
            return nested;
        });
        assertThat(size(folder)).as("what a refused archive left on the disk").isLessThan(200L << 20);
    }

    @Test
    void tooManyFilesAreRefused() {
        refused("more than 2000 files", () -> {
            Map<String, byte[]> many = new LinkedHashMap<>();
            for (int i = 0; i < 3000; i++) {
                many.put("readme" + i + ".txt", new byte[0]);
            }
            return Archives.zip(many);
        });
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        refused("no zip, tar or tar.gz", () -> new byte[0]);
        refused("no zip, tar or tar.gz", () -> "<html>sign in</html>".getBytes(StandardCharsets.US_ASCII));
        refused("no tar archive inside", () -> Archives.gzip(new byte[5000]));
    }

    /** Every outcome is files or a line that says why not; nothing hangs. */
    @Test
    void cutOffOrDamagedItIsRefusedOrWhole() throws IOException {
        Random random = new Random(9);
        for (byte[] archive :
                new byte[][] {Archives.zip(RELEASE), Archives.gzip(Archives.tar(RELEASE)), Archives.tar(RELEASE)}) {
            for (int round = 0; round < 150; round++) {
                byte[] damaged =
                        round % 2 == 0 ? Arrays.copyOf(archive, random.nextInt(archive.length)) : archive.clone();
                for (int flips = 0; flips < round % 5 && damaged.length > 0; flips++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    unpack(damaged);
                } catch (ArchiveException e) {
                    assertThat(e.getMessage()).hasLineCount(1).hasSizeLessThan(200);
                }
            }
        }
    }

    private static byte[] zeros(String name, int megabytes, int entries, byte[]... beside) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < beside.length; i++) {
                zip.putNextEntry(new ZipEntry("noise" + i + ".txt"));
                zip.write(beside[i]);
            }
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(i + name));
                for (int j = 0; j < megabytes; j++) {
                    zip.write(zeros);
                }
            }
        }
        return bytes.toByteArray();
    }

    private interface Making {
        byte[] make() throws IOException;
    }

    private void refused(String why, Making archive) {
        assertThatThrownBy(() -> unpack(archive.make()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }

    private Unpacker.Result unpack(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("archive"), archive);
        return Unpacker.unpack(file, Files.createDirectory(folder.resolve("work" + work++)));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
