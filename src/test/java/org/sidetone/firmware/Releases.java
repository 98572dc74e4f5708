package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases as they are listed in public folders, the names real and every byte of our own making. */
public final class Releases {
    public static final int PART_SIZE = 20 << 10;

    private Releases() {}

    /** A list of parts in a container whose header has this length: signed files have 404, 408 or 412 bytes before the text. */
    public static byte[] loads(String ownName, int headerLength, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        field(bytes, 0x01, new byte[] {1, 1});
        field(bytes, 0x02, new byte[] {(byte) (headerLength >> 8), (byte) headerLength});
        ByteArrayOutputStream signer = new ByteArrayOutputStream();
        field(signer, 0x04, "CN=someSigner;OU=test".getBytes(StandardCharsets.ISO_8859_1));
        field(signer, 0x05, new byte[] {1, 2, 3});
        field(bytes, 0x03, signer.toByteArray());
        field(bytes, 0x07, new byte[] {0, 1});
        field(bytes, 0x0e, (ownName + "\0").getBytes(StandardCharsets.ISO_8859_1));
        int signature = headerLength - bytes.size() - 3;
        field(bytes, 0x0c, new byte[Math.min(256, signature)]);
        while (bytes.size() < headerLength) {
            bytes.write(0x0d);
        }
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private static void field(ByteArrayOutputStream bytes, int tag, byte[] value) {
        bytes.write(tag);
        bytes.write(value.length >> 8);
        bytes.write(value.length);
        bytes.writeBytes(value);
    }

    /** Of a Java phone: lines end in CRLF, some after a blank, between comments. */
    public static byte[] java(String ownName, List<String> parts) {
        StringBuilder text = new StringBuilder("# made for a test\r\n#HARDWARE_COMP_1 5\r\n");
        for (int i = 0; i < parts.size(); i++) {
            text.append(parts.get(i)).append(i % 2 == 1 ? " " : "").append("\r\n");
        }
        return loads(ownName, 404 + 4 * (parts.size() % 3), text.toString());
    }

    /** Of a 7940/60: lines end in LF. */
    public static byte[] old(String ownName, List<String> parts) {
        return loads(ownName, 408, String.join("\n", parts) + "\nLA_VERSION=PAS30830\n");
    }

    public static byte[] part(String name) {
        byte[] bytes = new byte[PART_SIZE];
        byte[] own = name.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(own, 0, bytes, 0, own.length);
        return bytes;
    }

    /** All files of a release for a 7941/61; the parts of a release have a version of their own. */
    public static Map<String, byte[]> of41(String load, String partVersion) {
        String kind = load.startsWith("SIP") ? "sip" : "sccp";
        List<String> parts = ImmutableList.of(
                "jar41" + kind + "." + partVersion + ".sbn",
                "cnu41." + partVersion + ".sbn",
                "apps41." + partVersion + ".sbn",
                "dsp41." + partVersion + ".sbn",
                "cvm41" + kind + "." + partVersion + ".sbn");
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put(part, part(part)));
        files.put(load + ".loads", java(load + ".loads", parts));
        files.put("term41.default.loads", java("term41.default.loads", parts));
        files.put("term61.default.loads", java("term61.default.loads", parts));
        return files;
    }

    /** A release for the 7940/60 that has the universal loader: P0S3-8-12-00, P00308000900. */
    public static Map<String, byte[]> universal(String load, String loader) {
        List<String> parts = ImmutableList.of(loader + ".sbn", load + ".sb2");
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach(part -> files.put(part, part(part)));
        files.put(loader + ".bin", part(loader + ".bin"));
        files.put(load + ".loads", old(load + ".loads", parts));
        return files;
    }

    /** One from before: an image, unsigned and from 5.0 on signed too. */
    public static Map<String, byte[]> image(String load) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(load + ".bin", part(load + ".bin"));
        if (LoadName.parse(load).orElseThrow().version().major() >= 5) {
            files.put(load + ".sbn", part(load + ".sbn"));
        }
        return files;
    }

    @SafeVarargs
    public static FirmwareInventory inventory(Map<String, byte[]>... releases) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Map<String, byte[]> release : releases) {
            all.putAll(release);
        }
        return FirmwareInventory.of(files(all));
    }

    public static List<FirmwareFile> files(Map<String, byte[]> contents) {
        List<FirmwareFile> files = new ArrayList<>();
        contents.forEach((path, content) -> files.add(new FirmwareFile(
                path,
                content.length,
                Optional.empty(),
                FirmwareFile.isLoads(path) ? Optional.of(LoadsFile.parse(content)) : Optional.empty())));
        return files;
    }
}
