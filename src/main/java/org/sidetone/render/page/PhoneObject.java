package org.sidetone.render.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import java.util.List;
import org.sidetone.render.PhoneText;

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
