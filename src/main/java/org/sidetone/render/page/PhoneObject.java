package org.sidetone.render.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sidetone.render.PhoneText;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.PackedPixels;

/**
 * What a phone can show, element by element in the order and within the limits of Cisco's CiscoIPPhone.xsd 3.3.4. Text is folded
 * and cut here, so that whatever the PBX calls its people a page is one the phone takes.
 */
public sealed interface PhoneObject {
    /** A directory may have 32 entries; menus of ours keep to it too, although they may have 100. */
    int MOST_ENTRIES = 32;

    /** The longest number a directory entry can hold. */
    int LONGEST_NUMBER = 32;

    @JacksonXmlRootElement(localName = "CiscoIPPhoneMenu")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "MenuItem"})
    record Menu(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("MenuItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<MenuItem> items)
            implements PhoneObject {
        public Menu {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            refuseMoreThan(100, items);
        }
    }

    @JacksonXmlRootElement(localName = "CiscoIPPhoneDirectory")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "DirectoryEntry"})
    record Directory(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("DirectoryEntry") @JacksonXmlElementWrapper(useWrapping = false)
            List<DirectoryEntry> entries)
            implements PhoneObject {
        public Directory {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            refuseMoreThan(MOST_ENTRIES, entries);
        }
    }

    @JacksonXmlRootElement(localName = "CiscoIPPhoneText")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "Text"})
    record Text(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("Text") String text)
            implements PhoneObject {
        static final int LONGEST = 4000;

        public Text(String title, String prompt, String text) {
            this(title, prompt, List.of(), text);
        }

        public Text {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            text = PhoneText.foldLines(text, LONGEST);
        }
    }

    /** A picture that the phone fetches: PNG, on all phones that show any but the 7940 and 7960. */
    @JacksonXmlRootElement(localName = "CiscoIPPhoneImageFile")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "LocationX", "LocationY", "URL"})
    record ImageFile(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("LocationX") int x,
            @JsonProperty("LocationY") int y,
            @JsonProperty("URL") String url)
            implements PhoneObject {
        /** In the left upper corner. */
        public ImageFile(String title, String prompt, List<SoftKey> softKeys, String url) {
            this(title, prompt, softKeys, 0, 0, url);
        }

        public ImageFile {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            checkAddress(url);
        }
    }

    /** A picture inside the page, for a 7940 or 7960: later phones were seen to hang on it. */
    @JacksonXmlRootElement(localName = "CiscoIPPhoneImage")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "LocationX", "LocationY", "Width", "Height", "Depth", "Data"})
    record Image(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("LocationX") int x,
            @JsonProperty("LocationY") int y,
            @JsonProperty("Width") int width,
            @JsonProperty("Height") int height,
            @JsonProperty("Depth") int depth,
            @JsonProperty("Data") String data)
            implements PhoneObject {
        private static final int WIDEST = 133;
        private static final int HIGHEST = 65;

        /** In the left upper corner. */
        public Image(String title, String prompt, List<SoftKey> softKeys, Canvas picture) {
            this(
                    title,
                    prompt,
                    softKeys,
                    0,
                    0,
                    picture.width(),
                    picture.height(),
                    PackedPixels.DEPTH,
                    PackedPixels.of(picture));
        }

        public Image {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            if (width > WIDEST || height > HIGHEST) {
                throw new IllegalArgumentException(
                        "a picture in a page is 133x65 at most, not " + width + "x" + height);
            }
        }
    }

    /** A form; what is typed is appended to its address. */
    @JacksonXmlRootElement(localName = "CiscoIPPhoneInput")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "URL", "InputItem"})
    record Input(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("URL") String url,

            @JsonProperty("InputItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<InputItem> fields)
            implements PhoneObject {
        public Input {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            checkAddress(url);
            refuseMoreThan(5, fields);
        }
    }

    /**
     * A field of a form.
     *
     * @param parameter what the address calls it
     * @param flags {@code A}: any text, {@code T}: digits, * and #
     */
    @JsonPropertyOrder({"DisplayName", "QueryStringParam", "InputFlags"})
    record InputItem(
            @JsonProperty("DisplayName") String name,
            @JsonProperty("QueryStringParam") String parameter,
            @JsonProperty("InputFlags") String flags) {
        public InputItem {
            name = heading(name);
        }
    }

    /** A menu whose lines have drawings; every phone with two bits a pixel takes it. */
    @JacksonXmlRootElement(localName = "CiscoIPPhoneIconMenu")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "MenuItem", "IconItem"})
    record IconMenu(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("MenuItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<IconMenuItem> items,

            @JsonProperty("IconItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<Icon> icons)
            implements PhoneObject {
        public IconMenu {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            refuseMoreThan(32, items);
            refuseMoreThan(10, icons);
        }
    }

    /** A menu whose lines have pictures by address; these may be the phone's own: {@code Resource:Icon.OnHook}. */
    @JacksonXmlRootElement(localName = "CiscoIPPhoneIconFileMenu")
    @JsonPropertyOrder({"Title", "Prompt", "SoftKeyItem", "MenuItem", "IconItem"})
    record IconFileMenu(
            @JsonProperty("Title") String title,
            @JsonProperty("Prompt") String prompt,

            @JsonProperty("SoftKeyItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<SoftKey> softKeys,

            @JsonProperty("MenuItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<IconMenuItem> items,

            @JsonProperty("IconItem") @JacksonXmlElementWrapper(useWrapping = false)
            List<IconFile> icons)
            implements PhoneObject {
        public IconFileMenu {
            title = heading(title);
            prompt = heading(prompt);
            refuseMoreThan(8, softKeys);
            refuseMoreThan(32, items);
            refuseMoreThan(10, icons);
        }
    }

    /** @param icon null where the line has none */
    @JsonPropertyOrder({"Name", "URL", "IconIndex"})
    record IconMenuItem(
            @JsonProperty("Name") String name,
            @JsonProperty("URL") String url,

            @JsonProperty("IconIndex") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer icon) {
        public IconMenuItem {
            name = PhoneText.fold(name, 64);
            checkAddress(url);
        }
    }

    /**
     * A drawing of at most 16 by 10 pixels.
     *
     * @param data hexadecimal
     */
    @JsonPropertyOrder({"Index", "Width", "Height", "Depth", "Data"})
    record Icon(
            @JsonProperty("Index") int index,
            @JsonProperty("Width") int width,
            @JsonProperty("Height") int height,
            @JsonProperty("Depth") int depth,
            @JsonProperty("Data") String data) {
        public Icon {
            if (index < 0 || index > 9 || width > 16 || height > 10 || data.length() != width * height * depth / 4) {
                throw new IllegalArgumentException("an icon " + index + " of " + width + "x" + height + "x" + depth
                        + " with " + data.length() + " digits");
            }
        }
    }

    @JsonPropertyOrder({"Index", "URL"})
    record IconFile(
            @JsonProperty("Index") int index,
            @JsonProperty("URL") String url) {
        public IconFile {
            checkAddress(url);
        }
    }

    @JsonPropertyOrder({"Name", "URL"})
    record MenuItem(
            @JsonProperty("Name") String name,
            @JsonProperty("URL") String url) {
        public MenuItem {
            name = PhoneText.fold(name, 64);
            checkAddress(url);
        }
    }

    @JsonPropertyOrder({"Name", "Telephone"})
    record DirectoryEntry(
            @JsonProperty("Name") String name,
            @JsonProperty("Telephone") String telephone) {
        public DirectoryEntry {
            name = PhoneText.name(name, telephone, 32);
            if (telephone.isEmpty() || telephone.length() > LONGEST_NUMBER) {
                throw new IllegalArgumentException("a number has 1 to 32 characters, not " + telephone.length());
            }
        }
    }

    /** A key under the screen. Giving one replaces all that the phone would have had. */
    @JsonPropertyOrder({"Name", "Position", "URL"})
    record SoftKey(
            @JsonProperty("Name") String name,
            @JsonProperty("Position") int position,
            @JsonProperty("URL") String url) {
        public SoftKey {
            name = heading(name);
            if (position < 1 || position > 8) {
                throw new IllegalArgumentException("soft keys have positions 1 to 8, not " + position);
            }
            checkAddress(url);
        }
    }

    private static String heading(String text) {
        return PhoneText.fold(text, 32);
    }

    private static void refuseMoreThan(int most, List<?> items) {
        if (items.size() > most) {
            throw new IllegalArgumentException("a phone takes at most " + most + " of these, not " + items.size());
        }
    }

    private static void checkAddress(String url) {
        if (url.isEmpty() || url.length() > 256) {
            throw new IllegalArgumentException("an address has 1 to 256 characters, not " + url.length());
        }
    }
}
