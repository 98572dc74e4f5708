package org.sidetone.lint.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.phone.PhoneModel;

/** {@code Desktops/…/List.xml}: {@code <ImageItem>} with a thumbnail (Image) and a picture (URL). */
public final class ImageRules {
    private static final String UCM = "usecallmanager.nz";
    private static final List<String> FIELDS = List.of("Image", "URL");
    private static final ImmutableSet<String> FOLDERS = Arrays.stream(PhoneModel.values())
            .map(PhoneModel::wallpaperFolder)
            .filter(folder -> !folder.isEmpty())
            .collect(ImmutableSet.toImmutableSet());

    private final Findings found = new Findings();

    private ImageRules() {}

    /** @param list the outermost element */
    public static ImmutableList<Finding> check(Node list) {
        ImageRules rules = new ImageRules();
        Entries.check(list, "ImageItem", rules.found);
        list.children("ImageItem").forEach(rules::item);
        return rules.found.list();
    }

    private void item(Node item) {
        for (String attribute : item.attributes().keySet()) {
            Optional<String> meant =
                    FIELDS.stream().filter(attribute::equalsIgnoreCase).findFirst();
            if (!FIELDS.contains(attribute) && meant.isPresent()) {
                found.error(
                        item.line(),
                        "attribute-case",
                        attribute + " must be written " + meant.get(),
                        "capital and small letters count in XML",
                        "XML 1.0");
            }
        }
        for (String field : FIELDS) {
            String value = item.attributes().getOrDefault(field, "");
            if (value.isBlank()) {
                found.error(
                        item.line(),
                        "image-incomplete",
                        "ImageItem has no " + field + (field.equals("Image") ? ", the thumbnail" : ", the picture"),
                        "write " + field + "=\"TFTP:Desktops/…/name.png\"",
                        UCM);
            } else {
                address(item, field, value);
            }
        }
        String thumbnail = item.attributes().getOrDefault("Image", "");
        if (!thumbnail.isEmpty() && thumbnail.equals(item.attributes().get("URL"))) {
            found.warning(
                    item.line(),
                    "thumbnail-is-picture",
                    "thumbnail and picture are the same file, though their sizes differ",
                    "make a thumbnail of about 80x53 for a picture of 320 dots' width",
                    UCM);
        }
    }

    private void address(Node item, String field, String value) {
        if (!value.startsWith("TFTP:")) {
            boolean otherCase = value.regionMatches(true, 0, "TFTP:", 0, 5);
            if (otherCase) {
                found.warning(
                        item.line(),
                        "image-scheme",
                        field + " begins with " + value.substring(0, 5) + ", and samples always have TFTP:",
                        "write TFTP: in capital letters",
                        UCM);
            } else {
                found.error(
                        item.line(),
                        "image-scheme",
                        field + " is " + Findings.quoted(value) + ", which does not begin with TFTP:",
                        "write TFTP:Desktops/…/name.png, also where phones fetch over HTTP",
                        UCM);
                return;
            }
        }
        String path = value.substring(5);
        if (!path.toLowerCase(Locale.ROOT).endsWith(".png")) {
            found.warning(
                    item.line(),
                    "image-not-png",
                    field + " names no .png, and phones show nothing else",
                    "name a PNG",
                    UCM);
        }
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (!FOLDERS.contains(folder)) {
            found.info(
                    item.line(),
                    "image-folder",
                    field + " is in " + Findings.quoted(folder) + ", which is no folder of a model of the 7900 series",
                    "these are: " + String.join(", ", FOLDERS),
                    UCM);
        }
    }
}
